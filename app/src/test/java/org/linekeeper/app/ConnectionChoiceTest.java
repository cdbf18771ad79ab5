package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.app.config.Config;
import org.linekeeper.app.config.Config.LogonAs;
import org.linekeeper.app.config.ConfigReader;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DomainLookup;
import org.linekeeper.directory.connect.ServerUrl;

class ConnectionChoiceTest {
    private static final LogonAs NOBODY = new LogonAs(Optional.empty(), Optional.empty(), false);

    @TempDir private Path folder;

    /// A request with only the parts that matter here.
    private static ConnectionRequest request(
            List<String> urls, String domain, String bind, Optional<Path> passwordFile) {
        return new ConnectionRequest(
                urls,
                Optional.of(domain).filter(text -> !text.isEmpty()),
                Optional.of(bind).filter(text -> !text.isEmpty()),
                passwordFile,
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty(),
                false,
                List.of(),
                Optional.empty());
    }

    private static ConnectionRequest bare() {
        return request(List.of(), "", "", Optional.empty());
    }

    private Config config(String yaml) throws Exception {
        return ConfigReader.read(Files.writeString(folder.resolve("c.yaml"), yaml));
    }

    @Test
    void namesNoDirectoryWhenNobodyDoes() throws Exception {
        assertThat(DirectoryTargets.connection(bare(), ConfigReader.defaults().directory()))
                .isEmpty();
    }

    @Test
    void takesTheCommandLineBeforeTheFile() throws Exception {
        Config config = config("directory:\n  urls: ldaps://a\n  domain: example.org\n");
        ConnectionSettings configured =
                DirectoryTargets.connection(bare(), config.directory()).orElseThrow();
        assertThat(configured.servers()).containsExactly(new ServerUrl(true, "a", 636));

        ConnectionSettings byUrl =
                DirectoryTargets.connection(
                                request(List.of("ldap://b:3389"), "", "", Optional.empty()),
                                config.directory())
                        .orElseThrow();
        assertThat(byUrl.servers()).containsExactly(new ServerUrl(false, "b", 3389));
        assertThat(byUrl.plainAllowed()).isFalse();

        ConnectionSettings byDomain =
                DirectoryTargets.connection(
                                request(List.of(), "example.net", "", Optional.empty()),
                                config.directory())
                        .orElseThrow();
        assertThat(byDomain.servers()).isEmpty();
        assertThat(byDomain.domain()).contains(DomainLookup.of("example.net"));
    }

    @Test
    void refusesAddressesThatAreNone() {
        assertThatThrownBy(() ->
                        DirectoryTargets.connection(
                                request(List.of("dc1"), "", "", Optional.empty()),
                                ConfigReader.defaults().directory()))
                .hasMessageContaining("'dc1' is not a directory address");
    }

    @Test
    void settlesWhatTheStoreMayDo() throws Exception {
        Config config = config("directory:\n  storage: schema\n  bases: [OU=a]\n  page-size: 7\n");
        assertThat(DirectoryTargets.store(bare(), config.directory()))
                .isEqualTo(
                        new StoreSettings(
                                Optional.of(StorageMode.SCHEMA),
                                true,
                                List.of("OU=a"),
                                Map.of(),
                                AttributeMap.usual(),
                                7));
        var overriding =
                new ConnectionRequest(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        Optional.of(StorageChoice.AUTO),
                        true,
                        List.of("OU=b"),
                        Optional.empty());
        assertThat(DirectoryTargets.store(overriding, config.directory()))
                .isEqualTo(
                        new StoreSettings(
                                Optional.empty(),
                                false,
                                List.of("OU=b"),
                                Map.of(),
                                AttributeMap.usual(),
                                7));
    }

    private Credentials.NameAndPassword logon(
            Map<String, String> variables, ConnectionRequest request, LogonAs configured)
            throws Exception {
        var source = new LogonSource(new Environment(variables, folder), Prompt.NOBODY);
        return (Credentials.NameAndPassword) source.credentials(request, configured);
    }

    @Test
    void readsThePasswordFromFileThenEnvironmentThenConfiguration() throws Exception {
        Path given = Files.writeString(folder.resolve("given"), "from file\nmore\n");
        Path kept = Files.writeString(folder.resolve("kept"), "from configuration\r\n");
        var configured = new LogonAs(Optional.of("admin"), Optional.of(kept), false);
        Map<String, String> variables = Map.of("LINEKEEPER_PASSWORD", "from environment");
        ConnectionRequest withFile = request(List.of(), "", "", Optional.of(given));

        assertThat(logon(variables, withFile, configured).password())
                .isEqualTo("from file".toCharArray());
        assertThat(logon(variables, bare(), configured).password())
                .isEqualTo("from environment".toCharArray());
        assertThat(logon(Map.of(), bare(), configured).password())
                .isEqualTo("from configuration".toCharArray());
    }

    @Test
    void neverGivesTheConfiguredPasswordToAnotherAccount() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), "secret");
        var configured = new LogonAs(Optional.of("admin"), Optional.of(kept), false);
        assertThatThrownBy(() ->
                        logon(
                                Map.of(),
                                request(List.of(), "", "other", Optional.empty()),
                                configured))
                .hasMessageContaining("no password for 'other'");
    }

    @Test
    void takesTheTicketWhereTheConfigurationSaysSo() throws Exception {
        var configured = new LogonAs(Optional.empty(), Optional.empty(), true);
        var source = new LogonSource(new Environment(Map.of(), folder), Prompt.NOBODY);
        assertThat(source.credentials(bare(), configured))
                .isEqualTo(new Credentials.KerberosTicket());
        assertThat(
                        logon(
                                        Map.of("LINEKEEPER_PASSWORD", "x"),
                                        request(List.of(), "", "me", Optional.empty()),
                                        configured)
                                .name())
                .isEqualTo("me");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> logon(Map.of(), bare(), NOBODY))
                .hasMessageContaining("--bind ACCOUNT or --kerberos");
        assertThatThrownBy(() ->
                        logon(
                                Map.of(),
                                request(List.of(), "", "me", Optional.of(folder.resolve("none"))),
                                NOBODY))
                .hasMessageContaining("none': cannot be read");
    }

    @Test
    void looksForTheFileWhereTheVariableSays() throws Exception {
        Path file = Files.writeString(folder.resolve("v.yaml"), "directory:\n  domain: v\n");
        var environment = new Environment(Map.of("LINEKEEPER_CONFIG", file.toString()), folder);
        assertThat(ConfigLocation.read(Optional.empty(), environment).directory().domain())
                .contains("v");
        assertThatThrownBy(
                        () -> ConfigLocation.read(Optional.of(folder.resolve("none")), environment))
                .hasMessageContaining("no such file");

        Path usual = folder.resolve(".config/linekeeper/linekeeper.yaml");
        var plain = new Environment(Map.of(), folder);
        assertThat(ConfigLocation.read(Optional.empty(), plain)).isEqualTo(ConfigReader.defaults());
        Files.createDirectories(usual.getParent());
        Files.writeString(usual, "directory:\n  domain: u\n");
        assertThat(ConfigLocation.read(Optional.empty(), plain).directory().domain()).contains("u");
    }

    @Test
    void usesTheDemonstrationOnlyWhereThereIsNothingElse() throws Exception {
        var environment = new Environment(Map.of("XDG_DATA_HOME", folder.toString()), folder);
        Path own = folder.resolve("linekeeper/directory");
        Path demo = folder.resolve("linekeeper/demo/directory");
        assertThat(environment.embeddedFolder()).isEqualTo(own);
        Files.createDirectories(demo);
        assertThat(environment.embeddedFolder()).isEqualTo(demo);
        Files.createDirectories(own);
        assertThat(environment.embeddedFolder()).isEqualTo(own);
    }
}
