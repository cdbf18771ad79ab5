package org.linekeeper.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.BindingSettings;
import org.linekeeper.core.roster.ClaimField;
import org.linekeeper.directory.codec.AttributeMap;

class ConfigReaderTest {
    @TempDir private Path folder;

    private Config read(String yaml) throws Exception {
        return ConfigReader.read(Files.writeString(folder.resolve("linekeeper.yaml"), yaml));
    }

    @Test
    void eachNumberOfTheContactCardHasItsOwnSwitch() throws Exception {
        assertThat(binding("")).isEqualTo(BindingSettings.usual());
        assertThat(binding("  bind-business2: false\n  bind-mobile: true\n"))
                .isEqualTo(BindingSettings.of(true, ClaimField.BUSINESS, ClaimField.MOBILE));
        assertThat(
                        binding(
                                "  bind-private: true\n  bind-pager: true\n  bind-automatically: false\n"))
                .isEqualTo(
                        BindingSettings.of(
                                false,
                                ClaimField.BUSINESS,
                                ClaimField.BUSINESS2,
                                ClaimField.PRIVATE,
                                ClaimField.PAGER));
    }

    private BindingSettings binding(String lines) throws Exception {
        return read("lines:\n" + lines).rosterRules().settings().binding();
    }

    @Test
    void readsHowPeopleLogOnAtTheConsole() throws Exception {
        ConsoleConfig.Logons logons =
                read("""
                console:
                  keytab: keys/console.keytab
                  service-principal: HTTP/console.example.org@EXAMPLE.ORG
                  password-logon: false
                """)
                        .console()
                        .logons();
        assertThat(logons.passwords()).isFalse();
        assertThat(logons.tickets())
                .contains(
                        new ConsoleConfig.TicketKeys(
                                folder.resolve("keys/console.keytab"),
                                "HTTP/console.example.org@EXAMPLE.ORG"));
        assertThat(ConfigReader.defaults().console().logons())
                .isEqualTo(new ConsoleConfig.Logons(true, Optional.empty()));
    }

    @Test
    void readsEveryKey() throws Exception {
        Config config =
                read(
                        """
                        # everything
                        directory:
                          urls: [ldaps://dc1.example.org, ldaps://dc2.example.org]
                          domain: example.org
                          bind: admin@example.org
                          password-file: secret
                          kerberos: false
                          ca-file: /etc/ca.pem
                          storage: reserved
                          write-back: false
                          bases:
                            - OU=Sales,DC=example,DC=org
                          filters:
                            user: (l=Berlin)
                            group: (cn=uc*)
                            computer: (cn=pc*)
                          attributes: {business: ipPhone, mobile: mobile}
                          hidden-fields: [pager]
                          page-size: 1000
                          connections: 8
                          connect-timeout: 500ms
                          response-timeout: 2m
                        accounts:
                          presence-domains: Example.ORG
                          services-on-enable: [start-chat, Presence]
                        embedded:
                          folder: data
                        """);
        Config.Directory directory = config.directory();
        assertThat(directory.urls())
                .containsExactly("ldaps://dc1.example.org", "ldaps://dc2.example.org");
        assertThat(directory.domain()).contains("example.org");
        assertThat(directory.logon().bind()).contains("admin@example.org");
        assertThat(directory.logon().passwordFile()).contains(folder.resolve("secret"));
        assertThat(directory.caFile()).contains(Path.of("/etc/ca.pem"));
        assertThat(directory.storage()).isEqualTo(StorageChoice.RESERVED);
        assertThat(directory.writeBack()).isFalse();
        assertThat(directory.bases()).containsExactly("OU=Sales,DC=example,DC=org");
        assertThat(directory.filters())
                .isEqualTo(
                        Map.of(
                                AccountKind.USER, "(l=Berlin)",
                                AccountKind.GROUP, "(cn=uc*)",
                                AccountKind.COMPUTER, "(cn=pc*)"));
        assertThat(directory.attributes())
                .isEqualTo(
                        AttributeMap.of(
                                Map.of(TextField.BUSINESS, "ipPhone"), List.of(TextField.PAGER)));
        assertThat(directory.limits())
                .isEqualTo(
                        new Config.Limits(1000, 8, Duration.ofMillis(500), Duration.ofMinutes(2)));
        assertThat(config.rules())
                .isEqualTo(
                        new EditRules(
                                List.of("example.org"),
                                RightSet.of(ServiceRight.START_CHAT, ServiceRight.PRESENCE),
                                Set.of(TextField.PAGER)));
        assertThat(config.embeddedFolder()).contains(folder.resolve("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "directory:\n", "directory:\n  urls:\n"})
    void readsNothingAsTheDefaults(String yaml) throws Exception {
        assertThat(read(yaml)).isEqualTo(ConfigReader.defaults());
    }

    /// Their defaults depend on the environment, so the table describes them.
    private static final Set<ConfigKey> FOLDERS_OF_THE_PERSON =
            Set.of(EmbeddedKeys.FOLDER, ConsoleKeys.ACTIVITY_FOLDER);

    static List<ConfigKey> keys() {
        return ConfigTable.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theTableNamesTheDefaultsThatCount(ConfigKey key) throws Exception {
        if (key.standard().isEmpty() || FOLDERS_OF_THE_PERSON.contains(key)) {
            return;
        }
        String yaml = key.key().replaceFirst("\\.", ":\n  ") + ": ";
        String value =
                key.form() == ConfigKey.Form.LIST ? "[" + key.standard() + "]" : key.standard();
        assertThat(read(yaml + value + "\n")).isEqualTo(ConfigReader.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "directory:\\n  url: a | line 2: unknown key 'directory.url'. Did you mean directory.urls",
                "directry:\\n  urls: a | line 1: unknown key 'directry'. Did you mean directory",
                "directory:\\n  write-back: yes | line 2: directory.write-back 'yes' must be true",
                "directory:\\n  page-size: 1001 | line 2: directory.page-size '1001' must be a whole",
                "directory:\\n  page-size: many | line 2: directory.page-size 'many' must be a whole",
                "directory:\\n  connections: 1 | line 2: directory.connections '1' must be",
                "directory:\\n  connect-timeout: 5 | line 2: directory.connect-timeout '5' must be",
                "directory:\\n  connect-timeout: 0s | line 2: directory.connect-timeout '0s' must",
                "directory:\\n  storage: shema | line 2: directory.storage 'shema' must be auto",
                "directory:\\n  bind: [a] | line 2: directory.bind must be a text",
                "directory:\\n  bind: {a: b} | line 2: directory.bind must be a text",
                "directory:\\n  bases: [[a]] | line 2: directory.bases must be a list",
                "directory: text | line 1: directory must hold keys",
                "- a | line 1: must be keys with values",
                "accounts:\\n  services-on-enable: [start-cat] | on-enable 'start-cat': no service has this name. Did you mean start-chat",
                "directory:\\n  bind: a\\n  kerberos: true | line 3: directory.kerberos excludes directory.bind",
                "directory:\\n  bind: a\\n  bind: b | line 3: directory.bind is there twice",
                "everybody:\\n  switched-off: [presance] | 'presance': nothing of this name can be switched off. Did you mean presence",
                "everybody:\\n  observers: al | line 2: everybody.observers 'al' must be blocked, public, business, team or personal",
                "directory:\\n  attributes: {business: mail} | line 2: directory.attributes.business is refused: attribute 'mail' would hold",
                "directory:\\n  attributes: {mail: x} | unknown key 'directory.attributes.mail'. Did you mean directory.attributes",
                "directory:\\n  hidden-fields: [mail] | line 2: directory.hidden-fields 'mail': no field of this name can be switched off",
                "directory:\\n  hidden-fields: [mobile]\\nlines:\\n  bind-mobile: true | line 4: lines.bind-mobile is on, but directory.hidden-fields",
                "lines:\\n  bind-mailbox: true | line 2: unknown key 'lines.bind-mailbox'. Did you mean lines.bind-mobile",
                "console:\\n  password-logon: false | line 2: console.password-logon false needs single sign-on",
                "console:\\n  keytab: a | line 2: console.keytab needs console.service-principal",
                "console:\\n  service-principal: HTTP/a@B | line 2: console.service-principal needs console.keytab",
                "console:\\n  keytab: a\\n  service-principal: HTTP/a | line 3: console.service-principal 'HTTP/a' must have its realm",
                "directory: [ | line 1: not YAML",
            })
    void tellsWhatIsWrongAndWhere(String yaml, String finding) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .asInstanceOf(type(CommandException.class))
                .matches(e -> e.exitCode() == ExitCode.USAGE)
                .extracting(Throwable::getMessage)
                .asString()
                .contains("linekeeper.yaml:", finding);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() ->
                        read(
                                """
                                directory:
                                  urll: a
                                  page-size: 0
                                  storage: x
                                """))
                .hasMessageContaining("line 2: unknown key")
                .hasMessageContaining("line 3: directory.page-size")
                .hasMessageContaining("line 4: directory.storage");
    }

    @Test
    void tellsThatAFileIsMissingOrNoText() throws Exception {
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("none.yaml")))
                .hasMessageContaining("there is no such file");
        Path latin1 = Files.write(folder.resolve("l1.yaml"), new byte[] {'#', (byte) 0xfc});
        assertThatThrownBy(() -> ConfigReader.read(latin1)).hasMessageContaining("UTF-8");
    }
}
