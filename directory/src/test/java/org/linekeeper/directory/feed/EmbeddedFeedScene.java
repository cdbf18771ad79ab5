package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// A directory in memory with the limits of Windows.
abstract class EmbeddedFeedScene {
    private static FakeActiveDirectory fake;
    private static LDAPConnection administrator;

    private DirectoryHand hand;

    @BeforeAll
    static void start() throws LDAPException {
        fake = FakeActiveDirectory.withExtendedSchema();
        administrator = fake.connect();
    }

    @AfterAll
    static void stop() {
        administrator.close();
        fake.close();
    }

    @BeforeEach
    void begin() throws LDAPException {
        hand = new DirectoryHand(administrator, fake.baseDn());
    }

    abstract FeedSettings settings();

    public DirectoryHand hand() {
        return hand;
    }

    public LdapChangeFeed feed(List<String> bases) {
        return new LdapChangeFeed(
                ConnectionSettings.of(List.of(ServerUrl.parse(fake.url()))).withPlainAllowed(),
                new StoreSettings(Optional.empty(), true, bases, Map.of(), AttributeMap.usual(), 7),
                new NameAndPassword(
                        fake.administratorDn(), fake.administratorPassword().toCharArray()),
                settings(),
                InstantSource.system());
    }
}
