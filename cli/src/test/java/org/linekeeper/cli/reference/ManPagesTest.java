package org.linekeeper.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.CliRun;
import org.linekeeper.cli.SampleAccounts;
import org.linekeeper.cli.grammar.CommandTree;

class ManPagesTest {
    private final CommandTree tree = new CliRun(SampleAccounts.store()).tree();
    private final Map<String, String> pages = new ManPages(tree, "1.2").pages();

    @Test
    void everyCommandHasAPage() {
        assertThat(pages).hasSize(tree.paths().size() + 1);
        assertThat(pages)
                .containsKeys("linekeeper.1", "linekeeper-user-set.1", "linekeeper-check.1");
    }

    @Test
    void pagesHaveTheUsualSections() {
        assertThat(pages.get("linekeeper-user-set.1"))
                .startsWith(".TH \"LINEKEEPER\\-USER\\-SET\" \"1\" \"\" \"linekeeper 1.2\"")
                .contains(".SH \"NAME\"\nlinekeeper\\-user\\-set \\- Change settings of users\n")
                .contains(".SH \"SYNOPSIS\"", "\\fB\\-\\-first\\-phone\\fR \\fINUMBER\\fR");
        assertThat(pages.get("linekeeper.1")).contains(".SH \"EXIT STATUS\"", "\\fB4\\fR");
    }

    @Test
    void noTextBeginsALineThatTheMacrosWouldTakeAsTheirs() {
        pages.forEach((name, page) ->
                page.lines()
                        .filter(line -> line.startsWith(".") || line.startsWith("'"))
                        .forEach(line ->
                                assertThat(line)
                                        .as(name)
                                        .matches("\\.(TH|SH|TP|PP|B|BR|I|nf|fi)( .*)?")));
    }
}
