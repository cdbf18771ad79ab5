package org.linekeeper.cli.setup;

import java.util.List;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.ProblemLines;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.document.SetupDocuments;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SchemaStatus.Presence;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupStep;

/// Schema states and plans for people to read.
final class SetupText {
    private static final int PRESENCE_WIDTH = 13;

    private final Terminal terminal;
    private final Style style;

    SetupText(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    void print(SchemaStatus status) {
        line(style.bold(sentence(status.state())));
        line("  server         " + status.server());
        line(
                "  schema master  "
                        + (status.schemaMaster().isEmpty() ? "unknown" : status.schemaMaster()));
        line("");
        for (SchemaStatus.Item item : status.items()) {
            String presence = SetupDocuments.key(item.presence()).replace('-', ' ');
            line(
                    "  "
                            + marked(Columns.padded(presence, PRESENCE_WIDTH), item.presence())
                            + SetupDocuments.key(item.kind()).replace('-', ' ')
                            + " "
                            + item.name());
        }
        problems(status.problems());
    }

    private static String sentence(SchemaStatus.State state) {
        return switch (state) {
            case NONE ->
                    "The schema is not extended: settings go into the reserved field, or extend it"
                            + " with 'linekeeper schema install'.";
            case INSTALLED -> "The schema is extended: settings have attributes of their own.";
            case PARTIAL ->
                    "The schema is extended in part: finish it with 'linekeeper schema install'.";
            case DEACTIVATED ->
                    "The schema extension is deactivated; 'linekeeper schema install' brings it"
                            + " back.";
            case REFUSED -> "Something is in the way of the schema extension; see below.";
        };
    }

    private String marked(String text, Presence presence) {
        return switch (presence) {
            case PRESENT -> style.green(text);
            case MISSING, DEACTIVATED -> style.yellow(text);
            case IN_THE_WAY -> style.red(text);
        };
    }

    /// A plan of the schema, with what it cannot take back.
    ///
    /// @param whole with what is sent to the directory
    void print(SetupPlan plan, boolean whole) {
        steps(plan, whole);
        if (!plan.isEmpty()) {
            lasting(plan);
        }
    }

    /// What stands in the way of a plan, and its steps.
    ///
    /// @param whole with what is sent to the directory
    void steps(SetupPlan plan, boolean whole) {
        problems(plan.problems());
        if (plan.isEmpty()) {
            if (plan.refused()) {
                return;
            }
            line(
                    switch (plan.purpose()) {
                        case INSTALL -> "Nothing to do: everything is installed.";
                        case REMOVE -> "Nothing to do: nothing is installed.";
                    });
            return;
        }
        line(style.bold("%d steps at %s:".formatted(plan.steps().size(), plan.server())));
        int number = 0;
        for (SetupStep step : plan.steps()) {
            number++;
            String mark = step.reversible() ? "" : style.yellow("  cannot be undone");
            line("%4d. %s%s".formatted(number, step.title(), mark));
            if (whole) {
                step.text().lines().forEach(text -> line("        " + style.dim(text)));
            }
        }
    }

    private void lasting(SetupPlan plan) {
        int lasting = plan.irreversible().size();
        if (lasting > 0) {
            line("");
            line(
                    switch (plan.purpose()) {
                        case INSTALL ->
                                lasting
                                        + " of them create schema objects. Active Directory never"
                                        + " deletes those; they can only be deactivated later.";
                        case REMOVE -> lasting + " of them cannot be undone.";
                    });
        }
        if (plan.purpose() == SetupPlan.Purpose.REMOVE) {
            line(
                    "Active Directory never deletes schema objects: they are detached and"
                            + " deactivated, and 'linekeeper schema install' brings them back.");
        }
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            line(ProblemLines.line(problem, style));
        }
    }

    void line(String text) {
        terminal.out().println(text);
    }
}
