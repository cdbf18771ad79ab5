package org.linekeeper.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// `docs/reference/configuration.md` is written from the table of keys. `mvn test -pl app -am
/// -Dtest=ConfigurationPageTest -Dgolden.write=true` writes it anew.
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../docs/reference/configuration.md");

    @Test
    void everyKeyIsDescribedAsItIs() throws IOException {
        var page = new StringBuilder("# The configuration file\n\n");
        page.append(
                """
                Generated from the table of keys in the program; do not edit.

                One YAML file. `--config FILE` names it, else the environment variable `LINEKEEPER_CONFIG`, else it is
                `$XDG_CONFIG_HOME/linekeeper/linekeeper.yaml` (without that variable in `~/.config`), which may be missing.
                Options of the command line come before it. Unknown keys are errors, and all errors are told at once. Passwords
                do not belong in it: `directory.password-file` names a file.

                ```yaml
                directory:
                  urls: [ldaps://dc1.example.org, ldaps://dc2.example.org]
                  bind: uc-admin@example.org
                  password-file: /etc/linekeeper/password
                accounts:
                  presence-domains: [example.org]
                ```

                A list of sections is written with a dash in front of the first key of each; [number rules](../operating/locations.md)
                have examples.

                """);
        table(ConfigTable.keys(), page);
        var described = new HashSet<List<ConfigKey>>();
        ConfigTable.keys().forEach(key -> sections(key, described, page));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("stale; write it anew with -Dgolden.write=true")
                .isEqualTo(page.toString());
    }

    private static void sections(
            ConfigKey key, Set<List<ConfigKey>> described, StringBuilder page) {
        if (key.items().isEmpty() || !described.add(key.items())) {
            return;
        }
        String title =
                key.itemPrefix().equals(key.key() + ".")
                        ? key.key()
                        : key.itemPrefix().replace(".", "s");
        page.append("%n## Each of the `%s`%n%n".formatted(title));
        table(key.items(), page);
        key.items().forEach(item -> sections(item, described, page));
    }

    private static void table(List<ConfigKey> keys, StringBuilder page) {
        page.append("| key | form | default | meaning |\n|---|---|---|---|\n");
        for (ConfigKey key : keys) {
            String standard = key.standard().isEmpty() ? "-" : "`" + key.standard() + "`";
            page.append(
                    "| `%s` | %s | %s | %s |%n"
                            .formatted(
                                    key.key(),
                                    key.form().description(),
                                    standard,
                                    key.description()));
        }
    }
}
