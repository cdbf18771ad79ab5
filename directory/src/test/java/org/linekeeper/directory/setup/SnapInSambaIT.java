package org.linekeeper.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.SambaDomain;

/// The menu item in all languages of a real domain.
class SnapInSambaIT implements SnapInContract {
    private static final String PASSWORD = "Nobody-2-special";

    /// Languages that a new domain of Samba 4.17 has.
    private static final int LOCALES = 25;

    private static SambaDomain domain;
    private static DirectoryConnection administrator;
    private static DirectoryConnection ordinary;

    @BeforeAll
    static void start() throws DirectoryException, LDAPException {
        domain = SambaDomain.start();
        ConnectionSettings settings =
                ConnectionSettings.of(List.of(ServerUrl.parse(domain.ldapsUrl())))
                        .withCaFile(domain.caFile());
        administrator = logon(settings, domain.adminUpn(), domain.password());
        String dn = "CN=nobody,CN=Users," + domain.baseDn();
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
        domain.close();
    }

    @Test
    void everyLocaleOfTheDomainIsServed() throws DirectoryException {
        assertThat(new DisplaySpecifierSetup(administrator).status().items())
                .hasSize(3 * LOCALES)
                .extracting(item -> item.language())
                .contains("German", "Japanese", "Portuguese (Brazil)", "Arabic")
                .doesNotContainAnyElementsOf(List.of("407", "409"));
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
