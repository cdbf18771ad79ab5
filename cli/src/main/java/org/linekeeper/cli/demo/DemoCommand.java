package org.linekeeper.cli.demo;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.problem.DirectoryException;

/// Runs the demonstration until somebody ends it.
public final class DemoCommand implements Command {
    private static final Option PORT =
            Option.of(
                    "--port",
                    "N",
                    "Answer LDAP on this port of the loopback address. Default: 10389, or any free"
                            + " one if that is taken.");
    private static final Option CONSOLE_PORT =
            Option.of(
                    "--console-port",
                    "N",
                    "Show the console on this port of the loopback address. Default: 10380, or any"
                            + " free one if that is taken.");
    private static final Option DATA =
            Option.file(
                    "--data",
                    "Keep everything in this folder. Default: linekeeper/demo in XDG_DATA_HOME or"
                            + " ~/.local/share.");
    private static final int MAX_PORT = 65_535;

    private final Demonstration demonstration;
    private final Terminal terminal;

    public DemoCommand(Demonstration demonstration, Terminal terminal) {
        this.demonstration = requireNonNull(demonstration, "demonstration");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "Run a sample company, with console and directory, to try things on.";
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(new OptionSection("How", List.of(PORT, CONSOLE_PORT, DATA)));
    }

    @Override
    public boolean connects() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Changes are kept in the folder; delete it to begin anew. Console and directory"
                        + " answer on the loopback address only, so nobody else in the network"
                        + " reaches them.");
    }

    @Override
    public List<String> examples() {
        return List.of("demo", "demo --port 3899 --data /tmp/demo");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        try (Demonstration.Running running =
                demonstration.start(
                        port(arguments, PORT), port(arguments, CONSOLE_PORT), folder(arguments))) {
            print(running.facts());
            running.awaitEnd();
        }
        return ExitCode.DONE;
    }

    private static OptionalInt port(Arguments arguments, Option option) throws CommandException {
        OptionalLong port = arguments.count(option);
        if (port.isEmpty()) {
            return OptionalInt.empty();
        }
        if (port.getAsLong() > MAX_PORT) {
            throw CommandException.usage(
                    option.name()
                            + " '"
                            + port.getAsLong()
                            + "': a port is between 1 and "
                            + MAX_PORT
                            + ".");
        }
        return OptionalInt.of((int) port.getAsLong());
    }

    private static Optional<Path> folder(Arguments arguments) throws CommandException {
        Optional<String> text = arguments.text(DATA);
        try {
            return text.map(Path::of);
        } catch (InvalidPathException e) {
            throw CommandException.usage(
                    "--data '" + text.orElse("") + "': not a folder name: " + e.getReason());
        }
    }

    private void print(Demonstration.Facts facts) {
        Style style = terminal.style();
        line(style.bold("The sample company is open."));
        line("");
        line("  console     " + style.bold(facts.console().toString()));
        line("  directory   " + facts.url() + "  (for any LDAP browser on this machine)");
        line("  base DN     " + facts.baseDn());
        line("  log on as   " + facts.account());
        line("  password    in " + facts.passwordFile());
        line("  kept in     " + facts.folder());
        line("");
        line(style.bold("Try, in another terminal:"));
        line("");
        line("  export LINEKEEPER_CONFIG=" + quoted(facts.configFile().toString()));
        for (String call : calls(facts)) {
            line("  linekeeper " + call);
        }
        line("");
        line("Ctrl-C ends it.");
        terminal.out().flush();
    }

    /// Commands that work on the accounts that are there.
    private static List<String> calls(Demonstration.Facts facts) {
        var calls = new ArrayList<String>();
        calls.add("user list --enabled");
        List<String> users = facts.users().stream().map(DemoCommand::quoted).toList();
        if (!users.isEmpty()) {
            String user = users.getFirst();
            calls.add("user show " + user);
            calls.add("user set " + user + " --grant send-sms,record-calls --dry-run");
            calls.add("user set " + user + " --mobile '+49 170 1234567'");
            if (users.size() > 1) {
                calls.add("user set " + user + " --authorize " + users.get(1) + "=team");
            }
            calls.add("user show " + user + " --json");
        }
        facts.group().ifPresent(group -> calls.add("group show " + quoted(group)));
        facts.computer()
                .ifPresent(
                        computer -> calls.add("computer set " + quoted(computer) + " --lines '*'"));
        calls.add("line contested");
        calls.add("number parse 117 '030 23125-117' --location Berlin --trace");
        calls.add("check");
        return calls;
    }

    /// As a shell needs it.
    private static String quoted(String text) {
        return text.matches("[\\w./:@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
