package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.setup.SchemaSetup;
import org.linekeeper.directory.testing.SambaDomain;

/// A real domain controller with the extended schema, the same for all that follow it.
abstract class SambaFeedScene {
    private static final String ORDINARY = "follower";
    private static final String ORDINARY_PASSWORD = "Passw0rd!Follower";

    /// Started by the first class that needs it, stopped with the JVM.
    private static final class Shared {
        static final SambaDomain DOMAIN = SambaDomain.start();
        static final DirectoryConnection ADMINISTRATOR = prepared(DOMAIN);
    }

    private DirectoryHand hand;

    @BeforeEach
    void begin() throws LDAPException {
        hand = new DirectoryHand(Shared.ADMINISTRATOR.pool(), Shared.DOMAIN.baseDn());
    }

    /// Extends the schema and makes an account without any special right.
    static DirectoryConnection prepared(SambaDomain domain) {
        try {
            DirectoryConnection connection =
                    DirectoryConnector.connect(connection(List.of(domain)), administrator(domain));
            extend(connection);
            ordinary(connection.pool(), domain);
            return connection;
        } catch (DirectoryException | LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A connection that Samba loses on the way is no reason to give up: what is done is done.
    private static void extend(DirectoryConnection connection) throws DirectoryException {
        var setup =
                new SchemaSetup(
                        connection,
                        host -> {
                            throw new IllegalStateException(host + " is where we are");
                        });
        try {
            setup.apply(setup.planInstall(), SetupProgress.NONE);
        } catch (DirectoryUnavailableException _) {
            setup.apply(setup.planInstall(), SetupProgress.NONE);
        }
    }

    private static void ordinary(LDAPConnectionPool ldap, SambaDomain domain) throws LDAPException {
        ldap.add(
                "CN=" + ORDINARY + ",CN=Users," + domain.baseDn(),
                new Attribute("objectClass", "user"),
                new Attribute("sAMAccountName", ORDINARY),
                new Attribute("userPrincipalName", ORDINARY + "@" + domain.dnsDomain()),
                new Attribute("userAccountControl", "512"),
                new Attribute(
                        "unicodePwd",
                        ('"' + ORDINARY_PASSWORD + '"').getBytes(StandardCharsets.UTF_16LE)));
    }

    static Credentials administrator(SambaDomain domain) {
        return new NameAndPassword(domain.adminUpn(), domain.password().toCharArray());
    }

    static Credentials ordinary(SambaDomain domain) {
        return new NameAndPassword(
                ORDINARY + "@" + domain.dnsDomain(), ORDINARY_PASSWORD.toCharArray());
    }

    static ConnectionSettings connection(List<SambaDomain> servers) {
        return ConnectionSettings.of(
                        servers.stream().map(dc -> ServerUrl.parse(dc.ldapsUrl())).toList())
                .withCaFile(servers.getFirst().caFile());
    }

    static SambaDomain domain() {
        return Shared.DOMAIN;
    }

    /// Who follows.
    abstract Credentials credentials();

    abstract FeedSettings settings();

    public DirectoryHand hand() {
        return hand;
    }

    public LdapChangeFeed feed(List<String> bases) {
        return new LdapChangeFeed(
                connection(List.of(domain())),
                new StoreSettings(
                        Optional.empty(), true, bases, Map.of(), AttributeMap.usual(), 50),
                credentials(),
                settings(),
                InstantSource.system());
    }
}
