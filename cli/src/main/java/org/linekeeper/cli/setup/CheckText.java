package org.linekeeper.cli.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linekeeper.cli.output.CanonicalPath;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.ProblemLines;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.check.PlaceAccess.MissingRight;
import org.linekeeper.core.check.PlaceAccess.Right;
import org.linekeeper.core.document.SetupDocuments;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.problem.Problem;

/// Findings for people to read.
final class CheckText implements CheckOutput {
    private final Terminal terminal;
    private final Style style;
    private final boolean all;

    /// @param all whether to print every finding
    CheckText(Terminal terminal, boolean all) {
        this.all = all;
        this.terminal = terminal;
        this.style = terminal.style();
    }

    @Override
    public void access(AccessReport report) {
        line(style.bold(report.account()) + " at " + report.server());
        line("  storage     " + report.storage().key());
        line("  write-back  " + (report.writeBack() ? "on" : "off"));
        line("  schema      " + SetupDocuments.key(report.schema()));
        line("");
        line(style.bold("Access"));
        report.places().forEach(this::place);
        if (report.places().isEmpty()) {
            line("  no account to look at, or none that the account in use may see");
        }
        for (Problem problem : report.problems()) {
            line("  " + ProblemLines.line(problem, style));
        }
    }

    private void place(PlaceAccess place) {
        String state =
                place.complete()
                        ? style.green("complete")
                        : style.red(
                                place.missing().size() == 1
                                        ? "1 right missing"
                                        : place.missing().size() + " rights missing");
        line(
                "  %-9s %s  %swrites %d attributes: %s"
                        .formatted(
                                place.kind().key() + "s",
                                Columns.printable(CanonicalPath.container(place.sample())),
                                place.readable().isEmpty()
                                        ? ""
                                        : "reads %d, ".formatted(place.readable().size()),
                                place.writable().size(),
                                state));
        Map<Right, List<String>> missing = new LinkedHashMap<>();
        for (MissingRight right : place.missing()) {
            missing.computeIfAbsent(right.right(), _ -> new ArrayList<>()).add(right.attribute());
        }
        missing.forEach((right, attributes) ->
                line(
                        "      may not "
                                + SetupDocuments.key(right).replace('-', ' ')
                                + ": "
                                + String.join(", ", attributes)));
        for (PlaceAccess.Grant grant : place.grants()) {
            line(
                    switch (grant.tool()) {
                        case DSACLS -> "      on Windows:  " + grant.command();
                        case SAMBA_TOOL -> "      on Samba:    " + grant.command();
                    });
        }
    }

    @Override
    public void findings(Findings findings, long accountsRead) {
        new FindingText(terminal, all).print(findings, accountsRead);
    }

    @Override
    public void end() {
        terminal.out().flush();
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
