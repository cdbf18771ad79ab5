package org.linekeeper.cli.number;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.connection.ConnectionOptions;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.Command;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.ExitCode;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.NumberInquiry;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.NumberStep;

/// What the commands about telephone numbers have in common: texts, a location, a trace.
abstract class NumberCommand implements Command {
    private static final Option LOCATION =
            Option.of(
                    "--location",
                    "LOCATION",
                    "The site where the text is written: a location of the configuration, or country"
                            + " and area code of a place without a phone system (DE:30, CH).");
    static final Option TRACE = Option.flag("--trace", "Show every step.");
    static final Option JSON = Option.flag("--json", "Print JSON.");

    private static final int LABEL_WIDTH = 9;
    private static final int STEP_WIDTH = 15;

    private final Ports ports;
    private final Terminal terminal;

    NumberCommand(Ports ports, Terminal terminal) {
        this.ports = requireNonNull(ports, "ports");
        this.terminal = requireNonNull(terminal, "terminal");
    }

    /// What was found out about one text.
    interface Result {
        /// Whether it is a number.
        boolean understood();

        /// As a tree.
        Object document();

        /// For people.
        void print();
    }

    /// Whether a location has to be known, because the answer depends on the place.
    abstract boolean needsPlace();

    /// Finds out about one text.
    ///
    /// @param at the location named on the command line, or the only one
    abstract Result answer(
            NumberInquiry inquiry, String text, Optional<Location> at, Arguments arguments);

    /// More options.
    List<Option> more() {
        return List.of();
    }

    @Override
    public Optional<Operand> operand() {
        return Optional.of(
                new Operand(
                        "TEXT",
                        1,
                        Integer.MAX_VALUE,
                        List.of(),
                        "A number as somebody has written it. Behind -- it may begin with a dash."));
    }

    @Override
    public List<OptionSection> sections() {
        var options = new ArrayList<Option>();
        options.add(LOCATION);
        options.addAll(more());
        options.add(TRACE);
        options.add(JSON);
        return List.of(new OptionSection("How", options));
    }

    /// Whether the connection options apply: no directory is asked.
    @Override
    public boolean connects() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The locations are those of the configuration (--config FILE, or the usual one). The"
                        + " exit code is 1 if a text is no number.");
    }

    @Override
    public ExitCode run(Arguments arguments) throws CommandException {
        Optional<Locations> configured =
                ports.configurations().locations(ConnectionOptions.request(arguments).config());
        Optional<String> named = arguments.text(LOCATION);
        Optional<Location> at =
                named.isPresent()
                        ? Optional.of(location(named.get(), configured))
                        : configured
                                .filter(all -> all.all().size() == 1)
                                .map(all -> all.all().getFirst());
        NumberInquiry inquiry = inquiry(configured, at);
        if (needsPlace() && at.isEmpty()) {
            throw CommandException.usage(
                    "there are several locations ("
                            + names(inquiry.locations())
                            + "), and it depends on the place. Give --location.");
        }
        boolean all = true;
        try (JsonOrNothing json = new JsonOrNothing(arguments.has(JSON))) {
            for (String text : arguments.operands()) {
                Result result = answer(inquiry, text, at, arguments);
                all &= result.understood();
                if (!json.add(result)) {
                    result.print();
                }
            }
        }
        terminal.out().flush();
        return all ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static NumberInquiry inquiry(Optional<Locations> configured, Optional<Location> at)
            throws CommandException {
        if (configured.isPresent()) {
            return new NumberInquiry(configured.get());
        }
        if (at.isPresent()) {
            return new NumberInquiry(new Locations(List.of(at.get())));
        }
        throw CommandException.usage(
                "no location is known, and a number means something only where it is written."
                        + " Describe your sites under 'locations' in the configuration, or name a"
                        + " place: --location DE:30.");
    }

    private static Location location(String name, Optional<Locations> configured)
            throws CommandException {
        Optional<Location> known = configured.flatMap(all -> all.named(name));
        if (known.isPresent()) {
            return known.get();
        }
        int colon = name.indexOf(':');
        String iso = colon < 0 ? name : name.substring(0, colon);
        Optional<Country> country = Country.named(iso);
        if (country.isPresent()) {
            try {
                return Location.of(
                        name, country.get(), colon < 0 ? "" : name.substring(colon + 1).strip());
            } catch (IllegalArgumentException e) {
                throw CommandException.usage("--location '" + name + "': " + e.getMessage() + ".");
            }
        }
        List<String> names =
                configured.stream().flatMap(all -> all.all().stream()).map(Location::name).toList();
        throw CommandException.usage(
                "--location '"
                        + name
                        + "': no location has this name"
                        + (names.isEmpty() ? "" : " (there are " + String.join(", ", names) + ")")
                        + ", and it is no country and area code like DE:30."
                        + Nearest.question(name, names));
    }

    private static String names(Locations locations) {
        return locations.all().stream().map(Location::name).collect(Collectors.joining(", "));
    }

    Terminal terminal() {
        return terminal;
    }

    void heading(String text) {
        line(terminal.style().bold(Columns.printable(text)));
    }

    void row(String label, String text) {
        line("  " + Columns.padded(label, LABEL_WIDTH) + "  " + Columns.printable(text));
    }

    /// Why a text is no number, and what to do.
    void refusal(NumberRefusal refusal) {
        line(
                "  "
                        + terminal.style().yellow(Columns.padded("refused", LABEL_WIDTH))
                        + "  "
                        + Columns.printable(refusal.rule())
                        + " ["
                        + refusal.reason().key()
                        + "]");
        row("do", refusal.nextStep());
    }

    /// The steps of one text.
    void steps(String title, List<NumberStep> steps) {
        line("  " + title);
        int number = 1;
        for (NumberStep step : steps) {
            boolean same = step.before().equals(step.after()) || step.after().isEmpty();
            String change = same ? step.before() : step.before() + " -> " + step.after();
            line(
                    "    %d  %s  %s%s"
                            .formatted(
                                    number++,
                                    Columns.padded(step.step().key(), STEP_WIDTH),
                                    Columns.printable(change),
                                    step.note().isEmpty()
                                            ? ""
                                            : terminal.style()
                                                    .dim(
                                                            "  ("
                                                                    + Columns.printable(step.note())
                                                                    + ")")));
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void line(String text) {
        terminal.out().println(text);
    }

    /// A list in JSON, if JSON is wanted.
    private final class JsonOrNothing implements AutoCloseable {
        private final @Nullable JsonText json;

        JsonOrNothing(boolean wanted) {
            json = wanted ? new JsonText(terminal) : null;
            if (json != null) {
                json.startArray();
            }
        }

        boolean add(Result result) {
            if (json != null) {
                json.value(result.document());
            }
            return json != null;
        }

        @Override
        public void close() {
            if (json != null) {
                json.endArray();
                json.close();
            }
        }
    }
}
