package org.linekeeper.cli.serve;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.problem.DirectoryException;

/// Runs until somebody ends it.
public final class ServeCommand implements Command {
    private final Serving serving;
    private final Terminal terminal;

    public ServeCommand(Serving serving, Terminal terminal) {
        this.serving = requireNonNull(serving, "serving");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "Keep the roster of the directory live, until somebody ends it.";
    }

    @Override
    public List<OptionSection> sections() {
        return List.of();
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Reads everything once and follows the changes from then on, as the account given. An"
                        + " ordinary account is enough; see docs/operating/server.md for the one"
                        + " right that it should have. When the directory cannot be reached the last"
                        + " roster stays, and it is tried again and again.",
                "What happens is logged to the standard error, a line each. SIGTERM or Ctrl-C ends"
                        + " it.");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "serve",
                "serve --url ldaps://dc1.example.org --url ldaps://dc2.example.org --bind"
                        + " linekeeper@example.org --password-file /etc/linekeeper/password");
    }

    @Override
    public ExitCode run(Arguments arguments) throws DirectoryException, CommandException {
        try (Serving.Running running =
                serving.start(ConnectionOptions.request(arguments), terminal.prompt())) {
            print(running.facts());
            running.awaitEnd();
        }
        return ExitCode.DONE;
    }

    private void print(Serving.Facts facts) {
        terminal.out().println("Following " + facts.directory() + ".");
        for (String address : facts.addresses()) {
            terminal.out().println(address);
        }
        terminal.out().println("Ctrl-C ends it.");
        terminal.out().flush();
    }
}
