package org.linekeeper.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lists of sections, which may hold lists of sections.
class ConfigTextTest {
    private static final KeyTable RULE = KeyTable.of("rule");
    private static final ConfigKey SEARCH = RULE.text("search", "", "What to look for.");
    private static final KeyTable SITE = KeyTable.of("sites");
    private static final ConfigKey NAME = SITE.text("name", "", "What it is called.");
    private static final ConfigKey COLOR = SITE.text("paint.color", "grey", "How it looks.");
    private static final ConfigKey RULES = SITE.sections("rules", RULE, "What counts there.");
    private static final KeyTable TOP = KeyTable.atTop();
    private static final ConfigKey SITES = TOP.sections("sites", SITE, "Where we are.");

    private static ConfigText text(String yaml) {
        return ConfigText.of(yaml, TOP.keys());
    }

    private static List<ConfigValues> sites(ConfigText text) {
        return new ConfigValues(text.root(), Path.of(""), text.findings()).sections(SITES);
    }

    @Test
    void readsSectionsInSections() {
        ConfigText text =
                text(
                        """
                        sites:
                          - name: north
                            paint:
                              color: red
                            rules:
                              - search: a
                              - search: b
                          - name: south
                        """);
        List<ConfigValues> sites = sites(text);
        assertThat(text.findings()).isEmpty();
        assertThat(sites).extracting(site -> site.required(NAME)).containsExactly("north", "south");
        assertThat(sites)
                .extracting(site -> site.textOrStandard(COLOR))
                .containsExactly("red", "grey");
        assertThat(sites.getFirst().sections(RULES))
                .extracting(rule -> rule.required(SEARCH))
                .containsExactly("a", "b");
        assertThat(sites.getLast().sections(RULES)).isEmpty();
    }

    @Test
    void tellsWhatIsWrongInAnySectionWithItsLine() {
        ConfigText text =
                text(
                        """
                        sites:
                          - name: north
                            nme: red
                          - rules:
                              - serch: a
                          - name: east
                            rules: all
                        """);
        sites(text).get(1).required(NAME);
        assertThat(text.findings())
                .containsExactly(
                        "line 3: unknown key 'sites.nme'. Did you mean sites.name?",
                        "line 5: unknown key 'rule.serch'. Did you mean rule.search?",
                        "line 7: sites.rules must be a list of sections ('- ' in front of the first"
                                + " key of each).",
                        "line 4: sites.name is missing.");
    }

    @Test
    void refusesAListWhereSectionsBelong() {
        assertThat(text("sites: [north]").findings())
                .singleElement()
                .asString()
                .startsWith("line 1: sites must be a list of sections");
        assertThat(text("sites:\n  name: north\n").findings())
                .singleElement()
                .asString()
                .startsWith("line 1: sites must be a list of sections");
    }
}
