package org.linekeeper.core.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The locations of an organisation. A text is read for a fixed location, or for all of them: then
/// only what they agree on is a number, because an extension or a local number means something else
/// at each (the specification therefore wants supercanonical numbers with several locations).
public final class Locations {
    private final List<Location> locations;
    private final List<NumberReader> readers;

    /// @throws IllegalArgumentException if there are none, or two of the same name, or a tie line
    ///   that leads to none of the others
    public Locations(List<Location> locations) {
        this.locations = List.copyOf(locations);
        if (this.locations.isEmpty()) {
            throw new IllegalArgumentException("at least one location is needed");
        }
        var names = new HashSet<String>();
        for (Location location : this.locations) {
            if (!names.add(location.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "two locations are called '" + location.name() + "'");
            }
        }
        this.locations.forEach(this::checkTieLines);
        readers =
                this.locations.stream()
                        .map(each -> new NumberReader(each, this.locations))
                        .toList();
    }

    /// All locations in the order of the configuration.
    public List<Location> all() {
        return locations;
    }

    /// The location of that name; the case does not matter.
    public Optional<Location> named(String name) {
        return locations.stream().filter(l -> l.name().equalsIgnoreCase(name)).findFirst();
    }

    /// The reader of one of these locations, or of another place that knows of them.
    public NumberReader reader(Location location) {
        int position = locations.indexOf(location);
        return position < 0 ? new NumberReader(location, locations) : readers.get(position);
    }

    /// What dials from one of these locations, or from another place that knows of them: a number
    /// is understood as [#reader] does, and the others' extensions are reached over tie lines.
    public NumberDialer dialer(Location from) {
        return new NumberDialer(from, locations);
    }

    /// What reads the numbers that the phone system of one of these locations reports.
    public CallNumberReader callReader(Location location) {
        return new CallNumberReader(location, locations);
    }

    private void checkTieLines(Location location) {
        for (TieLine tie : location.dialing().tieLines()) {
            Location there =
                    named(tie.to())
                            .filter(other -> !other.equals(location))
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "the tie line from %s leads to '%s', which is none of the other locations"
                                                    .formatted(location.name(), tie.to())));
            if (there.phoneSystem().isEmpty()) {
                throw new IllegalArgumentException(
                        "the tie line from %s leads to %s, which has no phone system"
                                .formatted(location.name(), there.name()));
            }
        }
    }

    /// Where a number is at home: the location whose country code, area code and system number it
    /// begins with, the longest of them if there are several; empty if it is nobody's or two
    /// locations have the same. A location without system number claims its whole area.
    public Optional<Location> of(Supercanonical number) {
        String digits = Long.toString(number.digits());
        var best = new ArrayList<Location>();
        int longest = 0;
        for (Location location : locations) {
            String trunk = location.trunk();
            if (!digits.startsWith(trunk) || trunk.length() < longest) {
                continue;
            }
            if (trunk.length() > longest) {
                best.clear();
                longest = trunk.length();
            }
            best.add(location);
        }
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /// What the text means at every location. With one location that is its own reading.
    public NumberReading read(String stored) {
        NumberReading first = readers.getFirst().read(stored);
        if (readers.size() == 1) {
            return first;
        }
        for (NumberReader reader : readers) {
            NumberReading other = reader.read(stored);
            boolean agree =
                    switch (other) {
                        case InternalNumber _ -> false;
                        case NumberRefusal refusal ->
                                first instanceof NumberRefusal refused
                                        && refused.reason() == refusal.reason();
                        case Supercanonical _, ServiceNumber _, NumberWithExtension _ ->
                                other.equals(first);
                    };
            if (!agree) {
                return new NumberRefusal(
                        RefusalReason.SEVERAL_LOCATIONS,
                        stored,
                        "%s: %s, %s: %s"
                                .formatted(
                                        locations.getFirst().name(),
                                        brief(first),
                                        reader.location().name(),
                                        brief(other)));
            }
        }
        return first;
    }

    /// What the text means at the first location that understands it; what [#read] says if none
    /// does.
    public NumberReading anywhere(String stored) {
        for (NumberReader reader : readers) {
            NumberReading reading = reader.read(stored);
            if (!(reading instanceof NumberRefusal)) {
                return reading;
            }
        }
        return read(stored);
    }

    private static String brief(NumberReading reading) {
        return switch (reading) {
            case PhoneNumber number -> number.text();
            case NumberWithExtension number -> number.main().text() + " ext. " + number.extension();
            case NumberRefusal _ -> "no number";
        };
    }
}
