package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// Answers about single texts, with the way to each answer: for people and tools that ask. Loads
/// and lists use [NumberReader] or [Locations], which make no trace.
public final class NumberInquiry {
    private final Locations locations;

    public NumberInquiry(Locations locations) {
        this.locations = requireNonNull(locations, "locations");
    }

    /// What a text means.
    ///
    /// @param text as it was written
    /// @param reading what it is, or why nothing
    /// @param display the number for people; empty if it was refused
    /// @param home the location that has the number; empty if it is nobody's, or has no
    ///   international form
    /// @param ways how each location that was asked reads it, in their order
    public record Answer(
            String text,
            NumberReading reading,
            Optional<String> display,
            Optional<Location> home,
            List<Way> ways) {
        public Answer {
            requireNonNull(text, "text");
            requireNonNull(reading, "reading");
            requireNonNull(display, "display");
            requireNonNull(home, "home");
            ways = List.copyOf(ways);
        }

        /// Whether the text is a number.
        public boolean understood() {
            return !(reading instanceof NumberRefusal);
        }
    }

    /// How one location reads a text.
    ///
    /// @param location where
    /// @param reading what came of it
    /// @param steps the steps that led there
    public record Way(Location location, NumberReading reading, List<NumberStep> steps) {
        public Way {
            requireNonNull(location, "location");
            requireNonNull(reading, "reading");
            steps = List.copyOf(steps);
        }
    }

    /// The locations that can be asked.
    public Locations locations() {
        return locations;
    }

    /// What a text means.
    ///
    /// @param at where it is written; empty for anywhere: then all locations have to agree
    public Answer read(String text, Optional<Location> at) {
        List<Way> ways =
                at.map(List::of).orElse(locations.all()).stream()
                        .map(location -> way(location, text))
                        .toList();
        NumberReading reading = ways.size() == 1 ? ways.getFirst().reading() : locations.read(text);
        Optional<Location> home = home(reading);
        Optional<String> display =
                reading instanceof NumberRefusal
                        ? Optional.empty()
                        : Optional.of(display(at.or(() -> home), false).show(reading));
        return new Answer(text, reading, display, home, ways);
    }

    /// What is sent to call a text from a location, with the steps that lead there.
    public Traced<Dialing> dial(String text, Location from, DialPurpose purpose) {
        return locations.dialer(from).trace(text, purpose);
    }

    /// The number for people at a location, with the steps behind its reading.
    ///
    /// @param shortInside whether numbers of the location's phone system are shown as extension
    public Traced<String> show(NumberReading reading, Optional<Location> at, boolean shortInside) {
        return display(at.or(() -> home(reading)), shortInside).trace(reading);
    }

    private NumberDisplay display(Optional<Location> at, boolean shortInside) {
        return new NumberDisplay(at.orElse(locations.all().getFirst()), shortInside);
    }

    private Way way(Location location, String text) {
        Traced<NumberReading> traced = locations.reader(location).trace(text);
        return new Way(location, traced.result(), traced.steps());
    }

    private Optional<Location> home(NumberReading reading) {
        return switch (reading) {
            case Supercanonical number -> locations.of(number);
            case NumberWithExtension number -> locations.of(number.main());
            case ServiceNumber _, InternalNumber _, NumberRefusal _ -> Optional.empty();
        };
    }
}
