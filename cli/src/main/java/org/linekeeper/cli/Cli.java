package org.linekeeper.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.linekeeper.cli.account.AccountCommands;
import org.linekeeper.cli.configuration.ConfigCommands;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.demo.DemoCommand;
import org.linekeeper.cli.grammar.ArgumentParser;
import org.linekeeper.cli.grammar.ArgumentParser.Parsed;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.number.NumberCommands;
import org.linekeeper.cli.open.OpenCommand;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.ProblemLines;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.cli.reference.CompletionCommand;
import org.linekeeper.cli.reference.HelpPages;
import org.linekeeper.cli.roster.RosterCommands;
import org.linekeeper.cli.serve.ServeCommand;
import org.linekeeper.cli.setup.SetupCommands;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.Problem;

/// The command line as a whole: arguments in, exit code out.
public final class Cli {
    private final CommandTree tree;
    private final Terminal terminal;
    private final String version;
    private final boolean debug;

    /// @param version the program's version, for `--version`
    /// @param debug whether failures of the directory are told with their stack traces
    public Cli(
            Ports ports,
            LongRunning longRunning,
            Terminal terminal,
            String version,
            boolean debug) {
        this.debug = debug;
        this.terminal = requireNonNull(terminal, "terminal");
        this.version = requireNonNull(version, "version");
        this.tree = tree(ports, longRunning, terminal);
    }

    /// All commands.
    public static CommandTree tree(Ports ports, LongRunning longRunning, Terminal terminal) {
        var self = new AtomicReference<CommandTree>();
        var rosterCommands = new RosterCommands(ports, terminal, self::get);
        var groups = new ArrayList<CommandGroup>();
        for (AccountKind kind : AccountKind.values()) {
            groups.add(AccountCommands.group(kind, ports, terminal).with(rosterCommands.of(kind)));
        }
        groups.add(rosterCommands.lines());
        groups.add(NumberCommands.group(ports, terminal));
        groups.add(ConfigCommands.group(ports, terminal));
        groups.add(SetupCommands.schema(ports, terminal));
        groups.add(SetupCommands.snapIn(ports, terminal));
        var tree =
                new CommandTree(
                        "linekeeper",
                        "Unified-communications settings, kept in the directory.",
                        groups,
                        List.of(
                                rosterCommands.whoCan(),
                                SetupCommands.check(ports, terminal),
                                new OpenCommand(ports.console(), terminal),
                                new ServeCommand(longRunning.serving(), terminal),
                                new DemoCommand(longRunning.demonstration(), terminal),
                                new CompletionCommand(self::get, terminal)),
                        ConnectionOptions.sections());
        self.set(tree);
        return tree;
    }

    /// Runs one command line. Never throws for what can go wrong with a directory or with what a
    /// person typed.
    public ExitCode run(List<String> args) {
        ExitCode code;
        try {
            code = run(new ArgumentParser(tree).parse(args));
        } catch (CommandException e) {
            report(e);
            code = e.exitCode();
        } catch (DirectoryException e) {
            report(e);
            code = ExitCode.of(e);
        }
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private ExitCode run(Parsed parsed) throws CommandException, DirectoryException {
        var help = new HelpPages(tree, terminal.width());
        return switch (parsed) {
            case Parsed.Version() -> printed("linekeeper " + version);
            case Parsed.CommandHelp(var path) -> printed(help.of(path));
            case Parsed.GroupHelp(var group, var asked) -> {
                String page = group.map(help::of).orElseGet(help::of);
                if (asked) {
                    yield printed(page);
                }
                terminal.err().print(page);
                yield ExitCode.USAGE;
            }
            case Parsed.Call(var path, var arguments) -> {
                checkOperands(path, arguments);
                yield path.command().run(arguments);
            }
        };
    }

    private ExitCode printed(String text) {
        terminal.out().print(text.endsWith("\n") ? text : text + "\n");
        return ExitCode.DONE;
    }

    private static void checkOperands(CommandTree.Path path, Arguments arguments)
            throws CommandException {
        Optional<Operand> operand = path.command().operand();
        if (operand.isEmpty()) {
            return;
        }
        int count = arguments.operands().size();
        if (count < operand.get().min() || count > operand.get().max()) {
            throw CommandException.usage(
                    (count < operand.get().min() ? "missing " : "too many: ")
                            + operand.get().label()
                            + ". See '"
                            + path.text()
                            + " --help'.");
        }
    }

    private void report(CommandException e) {
        if (e.problems().isEmpty()) {
            error(String.valueOf(e.getMessage()));
        }
        for (Problem problem : e.problems()) {
            terminal.err()
                    .println(
                            tree.name() + ": " + ProblemLines.line(problem, terminal.errorStyle()));
        }
    }

    private void report(DirectoryException e) {
        error(Columns.printable(String.valueOf(e.getMessage())));
        if (e instanceof DirectoryRefusedException refused && !refused.diagnostic().isEmpty()) {
            String words = Columns.printable(refused.diagnostic().strip());
            terminal.err()
                    .println(
                            "  the directory says: %s (%d)".formatted(words, refused.resultCode()));
        }
        if (debug) {
            e.printStackTrace(terminal.err());
        }
    }

    private void error(String message) {
        terminal.err().println(tree.name() + ": " + message);
    }
}
