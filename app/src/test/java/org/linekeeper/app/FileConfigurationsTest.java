package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.cli.connection.ConfigurationReport;
import org.linekeeper.cli.connection.ConfigurationReport.Origin;
import org.linekeeper.cli.connection.ConfigurationReport.Setting;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;

/// What `config check` and `config show` are told.
class FileConfigurationsTest {
    @TempDir private Path folder;

    private ConfigurationReport report(
            String yaml, Map<String, String> variables, List<String> urls, Optional<Path> password)
            throws Exception {
        Path file = Files.writeString(folder.resolve("linekeeper.yaml"), yaml);
        var request =
                new ConnectionRequest(
                        urls,
                        Optional.empty(),
                        Optional.empty(),
                        password,
                        Optional.empty(),
                        false,
                        false,
                        false,
                        Optional.<StorageChoice>empty(),
                        true,
                        List.of(),
                        Optional.of(file));
        return new FileConfigurations(new Environment(variables, folder)).report(request);
    }

    private static ConnectionRequest request(Path file) {
        return new ConnectionRequest(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty(),
                false,
                List.of(),
                Optional.of(file));
    }

    private ConfigurationReport report(String yaml) throws Exception {
        return report(yaml, Map.of(), List.of(), Optional.empty());
    }

    private static Setting setting(ConfigurationReport report, String key) {
        return report.settings().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhoDecidedEachValue() throws Exception {
        ConfigurationReport report =
                report(
                        """
                        directory:
                          urls: [ldaps://a.example.org]
                          bind: admin
                          write-back: true
                        locations:
                          - name: Berlin
                            country: DE
                            rules:
                              internal:
                                - number: 11
                        """,
                        Map.of("LINEKEEPER_PASSWORD", "geheim"),
                        List.of("ldaps://user:geheim@b.example.org"),
                        Optional.of(Path.of("pw")));
        assertThat(setting(report, "directory.urls"))
                .isEqualTo(
                        new Setting(
                                "directory.urls",
                                List.of("ldaps://(not shown)@b.example.org"),
                                Origin.COMMAND_LINE,
                                "--url"));
        assertThat(setting(report, "directory.bind"))
                .isEqualTo(new Setting("directory.bind", List.of("admin"), Origin.FILE, "line 3"));
        assertThat(setting(report, "directory.page-size"))
                .isEqualTo(new Setting("directory.page-size", List.of("500"), Origin.DEFAULT, ""));
        assertThat(setting(report, "directory.write-back").values()).containsExactly("false");
        assertThat(setting(report, "directory.password-file").values()).containsExactly("pw");
        assertThat(setting(report, "directory.password").origin()).isEqualTo(Origin.ENVIRONMENT);
        assertThat(setting(report, "locations[Berlin].country").values()).containsExactly("DE");
        assertThat(setting(report, "locations[Berlin].rules.internal[1].number").where())
                .isEqualTo("line 10");
        assertThat(report.toString()).doesNotContain("geheim");
    }

    @Test
    void tellsWhatIsWrongWithTheFileAndWithThoseItNames() throws Exception {
        Files.writeString(
                folder.resolve("lines.csv"),
                "number,name,location\n117,Reception,Berlin\n118,Kitchen,Bonn\n117,Again,Berlin\n");
        ConfigurationReport report =
                report(
                        """
                        directory:
                          urls: [http://a]
                          password-file: none
                        locations:
                          - name: Berlin
                            country: DE
                            area-code: 30
                            phone-system: {number: 23125, extension-digits: 3, direct-dial-range: 100-899}
                        lines:
                          file: lines.csv
                        """);
        assertThat(report.problems())
                .hasSize(4)
                .anySatisfy(text -> assertThat(text).contains("line 3: directory.password-file"))
                .anySatisfy(text -> assertThat(text).contains("directory.urls: ", "http://a"))
                .anySatisfy(text -> assertThat(text).contains("there is no location 'Bonn'"))
                .anySatisfy(text -> assertThat(text).contains("same number as the line '117'"));
    }

    @Test
    void tellsWhatIsWrongWithTheKeysOfTheConsole() throws Exception {
        String yaml =
                """
                console:
                  keytab: console.keytab
                  service-principal: HTTP/console.example.org@EXAMPLE.ORG
                """;
        assertThat(report(yaml).problems())
                .singleElement()
                .asString()
                .startsWith("line 2: console.keytab")
                .contains("there is no such file");
        Files.writeString(folder.resolve("console.keytab"), "no keys");
        assertThat(report(yaml).problems())
                .singleElement()
                .asString()
                .startsWith("line 2: console.keytab");
    }

    @Test
    void tellsTheFindingsOfTheReaderFirst() throws Exception {
        assertThat(report("directory:\n  url: a\n  page-size: 0\n").problems())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("line "));
    }

    @Test
    void countsWhatItFound() throws Exception {
        assertThat(report("").problems()).isEmpty();
        assertThat(report("").facts())
                .containsExactly(
                        "no location: numbers are compared digit by digit",
                        "no list of lines: nobody gets a line");
        Files.writeString(folder.resolve("lines.csv"), "number\n+493023125117\n");
        assertThat(
                        report(
                                        """
                                        locations:
                                          - {name: Berlin, country: DE, area-code: 30}
                                        lines: {file: lines.csv}
                                        """)
                                .facts())
                .containsExactly("1 location: Berlin", "1 line");
    }

    @Test
    void findsNothingWrongWithTheDemonstration() throws Exception {
        Path file = folder.resolve("demo.yaml");
        new DemoFiles(folder).write(file);
        ConfigurationReport report =
                new FileConfigurations(new Environment(Map.of(), folder)).report(request(file));
        assertThat(report.problems()).isEmpty();
        assertThat(report.facts()).containsExactly("2 locations: Berlin, München", "62 lines");
    }

    @Test
    void leavesTheLinesOfTheDemonstrationAsSomebodyHasChangedThem() throws Exception {
        Path lines = Files.writeString(folder.resolve("lines.csv"), "number\n");
        new DemoFiles(folder).write(folder.resolve("demo.yaml"));
        assertThat(lines).hasContent("number");
    }

    @Test
    void tellsThatTheNamedFileIsMissing() {
        ConfigurationReport report =
                new FileConfigurations(new Environment(Map.of(), folder))
                        .report(request(folder.resolve("none.yaml")));
        assertThat(report.problems()).singleElement().asString().contains("there is no such file");
        assertThat(report.settings()).isNotEmpty();
    }
}
