package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// The menu item in the directory of our own.
class EmbeddedSnapInTest implements SnapInContract {
    private static final String PASSWORD = "Nobody-2-special";

    private static FakeActiveDirectory fake;
    private static DirectoryConnection administrator;
    private static DirectoryConnection ordinary;

    @BeforeAll
    static void start() throws DirectoryException, LDAPException {
        fake = FakeActiveDirectory.withReservedField();
        ConnectionSettings settings =
                ConnectionSettings.of(List.of(ServerUrl.parse(fake.url()))).withPlainAllowed();
        administrator = logon(settings, fake.administratorDn(), fake.administratorPassword());
        String dn = "CN=nobody,CN=Users," + fake.baseDn();
        administrator
                .pool()
                .add(
                        dn,
                        new Attribute("objectClass", "user"),
                        new Attribute("sAMAccountName", "nobody"),
                        new Attribute("userAccountControl", "512"),
                        new Attribute(
                                "unicodePwd",
                                ("\"" + PASSWORD + "\"").getBytes(StandardCharsets.UTF_16LE)));
        ordinary = logon(settings, dn, PASSWORD);
    }

    @AfterAll
    static void stop() {
        ordinary.close();
        administrator.close();
        fake.close();
    }

    private static DirectoryConnection logon(
            ConnectionSettings settings, String name, String password) throws DirectoryException {
        return DirectoryConnector.connect(
                settings, new NameAndPassword(name, password.toCharArray()));
    }

    @Override
    public DirectoryConnection administrator() {
        return administrator;
    }

    @Override
    public DirectoryConnection ordinary() {
        return ordinary;
    }
}
