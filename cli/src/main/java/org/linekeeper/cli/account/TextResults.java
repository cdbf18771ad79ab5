package org.linekeeper.cli.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.ProblemLines;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.edit.EditResult;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.ValueChange;

/// Results for people to read: one line per account, below it what goes (`-`) and what comes (`+`).
final class TextResults<A extends Account> implements Results<A> {
    private final Terminal terminal;
    private final Style style;
    private final AccountStore store;
    private final AccountChange<A> change;
    private final boolean quiet;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int total;

    TextResults(Terminal terminal, AccountStore store, AccountChange<A> change, boolean quiet) {
        this.terminal = terminal;
        this.style = terminal.style();
        this.store = store;
        this.change = change;
        this.quiet = quiet;
    }

    @Override
    public void print(EditResult<A> result) {
        SaveOutcome<A> outcome = result.outcome();
        total++;
        counts.merge(Outcomes.key(outcome), 1, Integer::sum);
        switch (outcome) {
            case SaveOutcome.Saved<A>(var changes) -> changed(result, "saved", changes);
            case SaveOutcome.Planned<A>(var changes) -> changed(result, "would change", changes);
            case SaveOutcome.Unchanged<A> _ -> changed(result, "unchanged", List.of());
            case SaveOutcome.Conflict<A>(var mine, var theirs) -> {
                head(result, style.red("conflict") + ", nothing written");
                changes(mine);
                conflict(theirs);
            }
            case SaveOutcome.Invalid<A>(var problems) -> {
                head(result, style.red("refused") + ", nothing written");
                problems(problems);
            }
            case SaveOutcome.Failed<A>(var cause) -> {
                head(result, style.red("failed"));
                line("  " + Columns.printable(String.valueOf(cause.getMessage())));
            }
        }
        if (!quiet || Outcomes.exitCode(outcome).number() != 0) {
            problems(result.warnings());
        }
    }

    private void changed(EditResult<A> result, String word, List<ValueChange> changes) {
        if (!quiet) {
            head(result, changes.isEmpty() ? style.dim(word) : style.green(word));
            changes(changes);
            if (!changes.isEmpty()) {
                result.edit().map(RightChanges::lines).orElse(List.of()).forEach(this::note);
            }
        }
    }

    private void head(EditResult<A> result, String word) {
        String dn = result.dn().isEmpty() ? "" : style.dim("  " + Columns.printable(result.dn()));
        line(style.bold(Columns.printable(result.name().text())) + ": " + word + dn);
    }

    private void changes(List<ValueChange> changes) {
        for (ValueChange value : changes) {
            for (String removed : value.removed()) {
                line("  " + style.red("- " + value.attribute() + ": " + oneLine(removed)));
            }
            for (String added : value.added()) {
                line("  " + style.green("+ " + value.attribute() + ": " + oneLine(added)));
            }
        }
    }

    private void note(String text) {
        line("    " + style.dim(Columns.printable(text)));
    }

    private static String oneLine(String value) {
        return Columns.printable(value);
    }

    /// Shows the other version: what the same change would do to what is there now.
    private void conflict(Optional<Opened<A>> theirs) {
        if (theirs.isEmpty()) {
            line("  The account is gone: somebody deleted it or moved it out of sight.");
            return;
        }
        Opened<A> now = theirs.get();
        Edit<A> edit = change.edit(now);
        SaveOutcome<A> again = store.saveAll(List.of(edit), SaveMode.DRY_RUN).getFirst();
        if (again instanceof SaveOutcome.Planned<A>(var changes)) {
            line(
                    "  Somebody else changed it meanwhile. Applied to what is there now, it would be:");
            changes(changes);
            line("  Run the command again if that is what you want.");
        } else if (again instanceof SaveOutcome.Unchanged<A>) {
            line("  Somebody else changed it meanwhile, to just this; nothing is left to do.");
        } else {
            line("  Somebody else changed it meanwhile. Look at it with show, then try again.");
        }
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            line("  " + ProblemLines.line(problem, style));
        }
    }

    private void line(String text) {
        terminal.out().println(text);
    }

    @Override
    public void end() {
        terminal.out().flush();
        if (total > 1) {
            var parts = new ArrayList<String>();
            counts.forEach((word, count) -> parts.add("%,d %s".formatted(count, word)));
            terminal.err().println("%,d accounts: %s".formatted(total, String.join(", ", parts)));
            terminal.err().flush();
        }
    }
}
