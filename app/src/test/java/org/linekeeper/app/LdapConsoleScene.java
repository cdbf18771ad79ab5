package org.linekeeper.app;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linekeeper.app.config.Config;
import org.linekeeper.app.config.ConfigReader;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.console.Console;
import org.linekeeper.console.ContractScene;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;

/// The console as `serve` starts it, over a directory that speaks LDAP, with the people whom the
/// contract wants in it.
final class LdapConsoleScene implements ContractScene {
    private static final String PASSWORD = "Passw0rd!of.";
    private static final String CONFIGURATION =
            """
            locations:
              - name: Munich
                country: DE
                area-code: 89
                phone-system:
                  number: 1234
                  extension-digits: 3
                  direct-dial-range: 100-199
                access-code: 0
            lines:
              file: lines.csv
            console:
              port: FREE
              activity-folder: activity
            """;

    private final String password;
    private final LiveParts parts;
    private final Console console;
    private final HttpClient http = HttpClient.newHttpClient();

    private LdapConsoleScene(String password, LiveParts parts, Console console) {
        this.password = password;
        this.parts = parts;
        this.console = console;
    }

    /// Puts the people into the directory and starts a console over it.
    ///
    /// @param administrator `Administrator@domain`
    /// @param folder for configuration, lines and activity
    static LdapConsoleScene start(
            ConnectionSettings connection, String administrator, String password, Path folder) {
        var credentials = new Credentials.NameAndPassword(administrator, password.toCharArray());
        try {
            people(connection, credentials, administrator);
            Config config = configuration(folder);
            LiveParts parts =
                    LiveParts.start(
                            new DirectoryTarget(
                                    connection,
                                    StoreSettings.defaults(),
                                    credentials,
                                    config,
                                    () -> {}));
            Console console =
                    new ConsoleStart(parts, folder.resolve("activity")).start(config.console());
            return new LdapConsoleScene(password, parts, console);
        } catch (DirectoryException | CommandException | LDAPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Config configuration(Path folder) throws IOException, CommandException {
        Files.writeString(folder.resolve("lines.csv"), "number,location\n117,\n118,\n119,\n");
        Path file = folder.resolve("linekeeper.yaml");
        try (var free = new ServerSocket(0)) {
            Files.writeString(
                    file, CONFIGURATION.replace("FREE", Integer.toString(free.getLocalPort())));
        }
        return ConfigReader.read(file);
    }

    private static void people(
            ConnectionSettings settings, Credentials credentials, String administrator)
            throws DirectoryException, LDAPException {
        String domain = administrator.substring(administrator.indexOf('@') + 1);
        try (DirectoryConnection connection = DirectoryConnector.connect(settings, credentials)) {
            LDAPInterface ldap = connection.pool();
            String staff = "OU=Staff," + connection.rootDse().defaultNamingContext();
            ldap.add(staff, new Attribute("objectClass", "organizationalUnit"));
            for (String login : List.of("arthur", "ford", "trillian", "marvin")) {
                ldap.add(
                        "CN=" + login + "," + staff,
                        new Attribute("objectClass", "user"),
                        new Attribute("sAMAccountName", login),
                        new Attribute("userPrincipalName", login + "@" + domain),
                        new Attribute("displayName", login),
                        new Attribute("userAccountControl", "544")); // no password needed yet
                setPassword(ldap, "CN=" + login + "," + staff, PASSWORD + login);
            }
            ldap.add(
                    "CN=crew," + staff,
                    new Attribute("objectClass", "group"),
                    new Attribute("sAMAccountName", "crew"),
                    new Attribute("member", "CN=ford," + staff, "CN=trillian," + staff));
            ldap.add(
                    "CN=PC-17," + staff,
                    new Attribute("objectClass", "computer"),
                    new Attribute("sAMAccountName", "PC-17$"),
                    new Attribute("userAccountControl", "4128")); // workstation
        }
    }

    /// [MS-ADTS] 3.1.1.3.1.5.1: in quotation marks, UTF-16.
    private static void setPassword(LDAPInterface ldap, String dn, String password)
            throws LDAPException {
        byte[] value = ('"' + password + '"').getBytes(StandardCharsets.UTF_16LE);
        ldap.modify(
                dn,
                List.of(
                        new Modification(ModificationType.REPLACE, "unicodePwd", value),
                        new Modification(ModificationType.REPLACE, "userAccountControl", "512")));
    }

    @Override
    public URI address() {
        return console.address();
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public String administrator() {
        return "Administrator";
    }

    @Override
    public String passwordOf(String login) {
        return login.equals(administrator()) ? password : PASSWORD + login;
    }

    @Override
    public void close() {
        console.close();
        parts.close();
        http.close();
    }
}
