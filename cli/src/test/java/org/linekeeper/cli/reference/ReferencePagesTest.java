package org.linekeeper.cli.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linekeeper.cli.CliRun;
import org.linekeeper.cli.Golden;
import org.linekeeper.cli.SampleAccounts;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.core.finding.FindingCode;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.PhoneRight;
import org.linekeeper.core.rights.PresenceRight;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Pages under `docs/reference` that are written from the program's own tables. `mvn test -pl cli
/// -am -Dtest=ReferencePagesTest -Dgolden.write=true` writes them anew.
class ReferencePagesTest {
    private static final Path PAGES = Path.of("../docs/reference");

    @Test
    void theCommandLineIsDescribedAsItIs() throws IOException {
        var tree = new CliRun(SampleAccounts.store()).tree();
        Golden.assertMatches(PAGES.resolve("cli.md"), new CommandReference(tree).text());
    }

    @Test
    void exitCodesAreDescribedAsTheyAre() throws IOException {
        var page = new StringBuilder("# Exit codes\n\n");
        page.append("Generated from the table in the program; do not edit.\n\n");
        page.append("| code | meaning |\n|---|---|\n");
        for (ExitCode code : ExitCode.values()) {
            page.append("| %d | %s |%n".formatted(code.number(), code.meaning()));
        }
        page.append(
                """

                One run over many names ends with the gravest result: 3, then 2, 1, 4, 0. So 4 says that running the same
                command again is all there is to do. The launcher adds 69 (no Java 25) and 70 (the build failed).
                """);
        Golden.assertMatches(PAGES.resolve("exit-codes.md"), page.toString());
    }

    @Test
    void problemCodesAreDescribedAsTheyAre() throws IOException {
        var page = new StringBuilder("# Problem codes\n\n");
        page.append("Generated from the table in the program; do not edit. ");
        page.append("The code stands in brackets in messages and as `code` in JSON.\n\n");
        page.append("| code | meaning |\n|---|---|\n");
        for (ProblemCode code : ProblemCode.values()) {
            page.append("| `%s` | %s |%n".formatted(code.key(), code.description()));
        }
        Golden.assertMatches(PAGES.resolve("problem-codes.md"), page.toString());
    }

    @Test
    void findingsAreDescribedAsTheyAre() throws IOException {
        var page = new StringBuilder("# Findings\n\n");
        page.append("Generated from the table in the program; do not edit. ");
        page.append("What `linekeeper check` looks for; the key stands in brackets in its output");
        page.append(" and as `code` in JSON, and `--only` takes it. ");
        page.append("An error does not work as it is set, or is dangerous; with one of them the");
        page.append(" exit code is 1. A warning works, but hardly as somebody meant it. ");
        page.append("A note is worth a look when there is time.\n\n");
        page.append("| finding | severity | what | why it matters | what to do |\n");
        page.append("|---|---|---|---|---|\n");
        for (FindingCode code : FindingCode.values()) {
            page.append(
                    "| `%s` | %s | %s | %s | %s |%n"
                            .formatted(
                                    code.key(),
                                    code.severity().name().toLowerCase(Locale.ROOT),
                                    code.rule(),
                                    code.why(),
                                    code.nextStep()));
        }
        Golden.assertMatches(PAGES.resolve("findings.md"), page.toString());
    }

    @Test
    void rightsAreDescribedAsTheyAre() throws IOException {
        var page = new StringBuilder("# Rights\n\n");
        page.append("Generated from the tables in the program; do not edit. ");
        page.append("The names are those of the command line and of JSON.\n\n");
        page.append("## Services\n\n");
        page.append("| name | mask | bit | published name | label | shown on the page of |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (ServiceRight right : ServiceRight.values()) {
            page.append(
                    "| `%s` | %s | `%s` | %s | %s | %s |%n"
                            .formatted(
                                    right.key(),
                                    right.inSecondMask() ? "second" : "first",
                                    RightSet.hex(right.maskInAttribute()),
                                    right.publishedName(),
                                    right.label(),
                                    pages(right)));
        }
        table(page, "Access to additional lines", LineAccess.values());
        table(page, "Authorizations: presence", PresenceRight.values());
        table(page, "Authorizations: first and second line", PhoneRight.values());
        page.append("\n## Authorization levels\n\n");
        page.append("| level | presence | first line | second line |\n|---|---|---|---|\n");
        for (AuthorizationLevel level : AuthorizationLevel.values()) {
            page.append(
                    "| `%s` | `%s` | `%s` | `%s` |%n"
                            .formatted(
                                    level.key(),
                                    level.rights().presence().hex(),
                                    level.rights().line1().hex(),
                                    level.rights().line2().hex()));
        }
        Golden.assertMatches(PAGES.resolve("rights.md"), page.toString());
    }

    private static String pages(ServiceRight right) {
        return switch (right.editor()) {
            case USER_PAGE -> "user";
            case GROUP_PAGE -> "group";
            case USER_AND_GROUP_PAGE -> "user, group";
            case NONE -> "-";
        };
    }

    private static void table(StringBuilder page, String heading, Right[] rights) {
        page.append("\n## ").append(heading).append("\n\n");
        page.append("| name | bit | published name | label |\n|---|---|---|---|\n");
        for (Right right : rights) {
            page.append(
                    String.format(
                            Locale.ROOT,
                            "| `%s` | `%s` | %s | %s |%n",
                            right.key(),
                            RightSet.hex((int) right.mask()),
                            right.publishedName(),
                            right.label()));
        }
    }
}
