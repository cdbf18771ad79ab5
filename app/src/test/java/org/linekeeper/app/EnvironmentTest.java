package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where files are looked for.
class EnvironmentTest {
    @TempDir Path folder;

    @Test
    void homeIsWhereTheShellSaysItIs() {
        Path systems = folder.resolve("systems");
        Path shells = folder.resolve("shells");

        assertThat(Environment.of(Map.of("HOME", shells.toString()), systems).home())
                .isEqualTo(shells);
        assertThat(Environment.of(Map.of(), systems).home()).isEqualTo(systems);
        assertThat(Environment.of(Map.of("HOME", "not/absolute"), systems).home())
                .isEqualTo(systems);
    }

    @Test
    void dataAndConfigurationAreBelowTheHomeUnlessAVariableSaysOtherwise() {
        var plain = Environment.of(Map.of("HOME", folder.toString()), Path.of("/nobody"));
        var moved =
                Environment.of(
                        Map.of(
                                "XDG_DATA_HOME", folder.resolve("data").toString(),
                                "XDG_CONFIG_HOME", folder.resolve("config").toString()),
                        folder);

        assertThat(plain.demoFolder()).isEqualTo(folder.resolve(".local/share/linekeeper/demo"));
        assertThat(plain.configFile())
                .isEqualTo(folder.resolve(".config/linekeeper/linekeeper.yaml"));
        assertThat(moved.demoFolder()).isEqualTo(folder.resolve("data/linekeeper/demo"));
        assertThat(moved.configFile())
                .isEqualTo(folder.resolve("config/linekeeper/linekeeper.yaml"));
    }
}
