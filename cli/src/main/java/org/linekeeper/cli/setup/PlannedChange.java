package org.linekeeper.cli.setup;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;

/// A change of the directory itself: plan, show, ask once, apply, and plan again as the proof.
final class PlannedChange {
    private final Terminal terminal;
    private final Work work;

    /// What is planned and done.
    interface Work {
        /// What would be done now.
        SetupPlan plan() throws DirectoryException;

        /// Shows a plan to the person who has to confirm it.
        void show(SetupPlan plan);

        /// Does what the plan says.
        void apply(SetupPlan plan, SetupProgress progress) throws DirectoryException;
    }

    PlannedChange(Terminal terminal, Work work) {
        this.terminal = requireNonNull(terminal, "terminal");
        this.work = requireNonNull(work, "work");
    }

    /// @param dryRun only show the plan
    /// @param agreed do not ask
    ExitCode run(boolean dryRun, boolean agreed) throws DirectoryException, CommandException {
        SetupPlan plan = work.plan();
        work.show(plan);
        terminal.out().flush();
        if (plan.refused()) {
            return ExitCode.REFUSED;
        }
        if (plan.isEmpty() || dryRun) {
            return ExitCode.DONE;
        }
        if (!agreed) {
            confirm();
        }
        work.apply(plan, new Progress());
        return proof(work.plan());
    }

    private void confirm() throws CommandException {
        Optional<String> answer = terminal.prompt().line("Do this now? Type yes to go on: ");
        if (answer.isEmpty()) {
            throw CommandException.refused(
                    "nothing was changed: there is no terminal to ask at. Add --yes to go on without"
                            + " asking.");
        }
        if (!answer.get().strip().equalsIgnoreCase("yes")) {
            throw CommandException.refused("nothing was changed: the answer was not yes.");
        }
    }

    private ExitCode proof(SetupPlan rest) {
        if (rest.isEmpty()) {
            terminal.out().println("Done: planning again finds nothing left to do.");
            return ExitCode.DONE;
        }
        terminal.err()
                .println(
                        "linekeeper: "
                                + rest.steps().size()
                                + " steps are still to be done, beginning with: "
                                + rest.steps().getFirst().title()
                                + ". Run the command again.");
        return ExitCode.REFUSED;
    }

    /// One line per step, and how far a long one has come.
    private final class Progress implements SetupProgress {
        @Override
        public void started(SetupStep step, int number, int total) {
            terminal.out().println("[%d/%d] %s".formatted(number, total, step.title()));
            terminal.out().flush();
        }

        @Override
        public void finished(SetupStep step, int number, int total) {}

        @Override
        public void advanced(SetupStep step, long entries) {
            if (terminal.errIsTerminal()) {
                terminal.err().print("\r  %,d entries".formatted(entries));
                terminal.err().flush();
            }
        }
    }
}
