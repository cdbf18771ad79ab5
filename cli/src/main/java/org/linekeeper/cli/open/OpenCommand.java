package org.linekeeper.cli.open;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.ConsolePages;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Terminal;

/// `open`: what Active Directory's own tools start from the menu. They give the ADsPath of the
/// selected object and its class as two arguments, separated by a blank (Microsoft, "Registering a
/// Static Context Menu Item").
public final class OpenCommand implements Command {
    private static final int MAX_WORDS = 200;
    private static final Option CONSOLE =
            Option.of(
                    "--console",
                    "URL",
                    "Where the console is; otherwise LINEKEEPER_CONSOLE, or console.address of the"
                            + " configuration.");

    private final ConsolePages console;
    private final Terminal terminal;

    public OpenCommand(ConsolePages console, Terminal terminal) {
        this.console = requireNonNull(console, "console");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    @Override
    public String name() {
        return "open";
    }

    @Override
    public String summary() {
        return "Open an object's settings in the browser, as the directory's own tools ask for it.";
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(
                new Operand(
                        "PATH [CLASS]",
                        1,
                        MAX_WORDS,
                        List.of(),
                        "The object's ADsPath (LDAP://server/CN=...) or any other name, and its"
                                + " class. Blanks in the path may be left as they are."));
    }

    @Override
    public List<OptionSection> sections() {
        return List.of(new OptionSection("Where", List.of(CONSOLE)));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "open LDAP://dc1.example.org/CN=ford,OU=Staff,DC=example,DC=org user",
                "open ford --console https://linekeeper.example.org");
    }

    @Override
    public boolean connects() {
        return false;
    }

    @Override
    public ExitCode run(Arguments arguments) throws CommandException {
        URI page = page(address(arguments), arguments.operands());
        if (console.show(page)) {
            terminal.out().println("Opening " + page);
        } else {
            terminal.out().println(page);
            terminal.err().println("There is no browser here; open this address yourself.");
        }
        return ExitCode.DONE;
    }

    private URI address(Arguments arguments) throws CommandException {
        Optional<String> given = arguments.text(CONSOLE);
        if (given.isEmpty()) {
            given = console.address(ConnectionOptions.config(arguments));
        }
        if (given.isEmpty()) {
            throw CommandException.refused(
                    "nobody has said where the console is. Give --console"
                            + " https://linekeeper.example.org, set LINEKEEPER_CONSOLE, or set"
                            + " console.address in the configuration.");
        }
        try {
            var address = new URI(given.get().strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null
                    && address.getRawQuery() == null
                    && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (URISyntaxException _) {
            // told below
        }
        throw CommandException.usage(
                "console '"
                        + given.get()
                        + "': not an address. Give one like https://linekeeper.example.org.");
    }

    /// The class is the last word if it has the form of one; everything before it is the path.
    private static URI page(URI console, List<String> words) {
        boolean classGiven = words.size() > 1 && words.getLast().matches("[A-Za-z][A-Za-z0-9-]*");
        List<String> path = classGiven ? words.subList(0, words.size() - 1) : words;
        String base = console.toString().replaceAll("/+$", "");
        return URI.create(
                base
                        + "/open?path="
                        + encoded(String.join(" ", path))
                        + (classGiven ? "&class=" + encoded(words.getLast()) : ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
