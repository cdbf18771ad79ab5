package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.document.MendCommand;
import org.linekeeper.core.finding.Finding;
import org.linekeeper.core.finding.FindingCode;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.finding.FoundAt;
import org.linekeeper.core.finding.Mend;
import org.linekeeper.core.problem.Severity;

/// Findings for people to read: kind by kind, with the reason once, and under each the command that
/// mends it.
final class FindingText {
    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final Style style;
    private final boolean all;

    /// @param all whether to print every finding, however many there are of a kind
    FindingText(Terminal terminal, boolean all) {
        this.terminal = requireNonNull(terminal, "terminal");
        this.style = terminal.style();
        this.all = all;
    }

    void print(Findings findings, long accountsRead) {
        line("");
        line(style.bold("Findings"));
        Map<FindingCode, List<Finding>> kinds = new LinkedHashMap<>();
        for (Finding finding : findings.all()) {
            kinds.computeIfAbsent(finding.code(), _ -> new ArrayList<>()).add(finding);
        }
        kinds.forEach(this::kind);
        line(
                "  %,d %s read: %s"
                        .formatted(
                                accountsRead,
                                accountsRead == 1 ? "account" : "accounts",
                                counts(findings)));
    }

    private static String counts(Findings findings) {
        if (findings.all().isEmpty()) {
            return "nothing found";
        }
        return counted(findings.count(Severity.ERROR), "error")
                + ", "
                + counted(findings.count(Severity.WARNING), "warning")
                + ", "
                + counted(findings.count(Severity.NOTE), "note");
    }

    private static String counted(int count, String thing) {
        return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
    }

    private void kind(FindingCode code, List<Finding> findings) {
        String mark =
                switch (findings.getFirst().severity()) {
                    case ERROR -> style.red("error");
                    case WARNING -> style.yellow("warning");
                    case NOTE -> style.dim("note");
                };
        String many = findings.size() == 1 ? "" : " (%,d)".formatted(findings.size());
        line("  " + mark + " [" + code.key() + "] " + code.rule() + many);
        line("    " + style.dim(code.why()));
        List<Finding> shown = all ? findings : findings.stream().limit(SHOWN).toList();
        shown.forEach(this::finding);
        if (shown.size() < findings.size()) {
            line(
                    "    and %,d more: check --no-access --only %s --all"
                            .formatted(findings.size() - shown.size(), code.key()));
        }
        if (shown.stream().anyMatch(finding -> finding.mend().isEmpty())) {
            line("    To do: " + code.nextStep());
        }
        line("");
    }

    private void finding(Finding finding) {
        var text = new StringBuilder();
        where(finding).ifPresent(text::append);
        String field = finding.field().equals("line") ? "" : finding.field();
        if (!field.isEmpty() || !finding.value().isEmpty()) {
            String value = value(finding);
            if (!text.isEmpty() && !(field + value).isEmpty()) {
                text.append(", ");
            }
            text.append(field).append(field.isEmpty() || value.isEmpty() ? "" : " ").append(value);
        }
        if (!text.isEmpty()) {
            text.append(": ");
        }
        line("    " + Columns.printable(text.append(finding.message()).toString()));
        finding.mend().ifPresent(mend -> command("mend: ", mend));
        finding.choices().forEach(choice -> command("choose: ", choice));
    }

    private void command(String label, Mend mend) {
        line("      " + label + "linekeeper " + Columns.printable(MendCommand.of(mend)));
    }

    /// The value, unless it is the line that has been named.
    private static String value(Finding finding) {
        boolean named = finding.object().isEmpty() && finding.line().isPresent();
        return finding.value().isEmpty() || named ? "" : "'" + finding.value() + "'";
    }

    private static Optional<String> where(Finding finding) {
        return finding.object()
                .map(FindingText::account)
                .or(() -> finding.line().map(line -> "line " + line));
    }

    private static String account(FoundAt object) {
        return object.kind() == AccountKind.USER
                ? object.text()
                : object.kind().key() + " " + object.text();
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
