package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.number.NumberReader;
import org.linekeeper.core.number.NumberReading;
import org.linekeeper.core.number.NumberRefusal;
import org.linekeeper.core.number.NumberWithExtension;
import org.linekeeper.core.number.PhoneNumber;
import org.linekeeper.core.number.ServiceNumber;

/// Keys by the rules of an organisation's locations: a line's number is read at the line's own
/// location, the number of an account wherever all locations agree on it.
final class LocationKeys implements KeyReader {
    private final Locations locations;
    private final Map<String, NumberReader> readers = new HashMap<>();
    private final Optional<NumberReader> usual;

    /// @param usual the location of lines that name none; with one location, that one
    LocationKeys(Locations locations, Optional<Location> usual) {
        this.locations = requireNonNull(locations, "locations");
        List<Location> all = locations.all();
        for (Location location : all) {
            readers.put(location.name().toLowerCase(Locale.ROOT), locations.reader(location));
        }
        Optional<Location> fixed = all.size() == 1 ? Optional.of(all.getFirst()) : usual;
        this.usual = fixed.map(locations::reader);
    }

    @Override
    public Reading read(String text) {
        String stripped = text.strip();
        String postfix = LineKey.postfixOf(stripped);
        String number = stripped.substring(0, stripped.length() - postfix.length());
        return key(locations.read(number), postfix);
    }

    @Override
    public Reading line(Line line) {
        Optional<String> name = line.location();
        if (name.isEmpty()) {
            return key(
                    usual.isPresent()
                            ? usual.get().line(line.number())
                            : locations.read(line.number()),
                    "");
        }
        @Nullable NumberReader reader = readers.get(name.get().toLowerCase(Locale.ROOT));
        return reader == null
                ? new Reading.Refused("there is no location '" + name.get() + "'")
                : key(reader.line(line.number()), "");
    }

    @Override
    public Optional<ServiceNumber> service(String text) {
        return locations.read(text.strip()) instanceof ServiceNumber number
                ? Optional.of(number)
                : Optional.empty();
    }

    @Override
    public Optional<NumberReading> anywhere(String text) {
        return Optional.of(locations.anywhere(text.strip()));
    }

    private static Reading key(NumberReading reading, String postfix) {
        return switch (reading) {
            case PhoneNumber number ->
                    number.mayOwnLine()
                            ? new Reading.Key(new LineKey(number.text(), postfix))
                            : new Reading.Refused(
                                    number.text()
                                            + " is an emergency or service number, and never"
                                            + " anybody's line");
            case NumberWithExtension number ->
                    new Reading.Refused(
                            "an extension to be dialed after the call is answered ("
                                    + number.extension()
                                    + ") is not a line's");
            case NumberRefusal refusal -> new Reading.Refused(clause(refusal.rule()));
        };
    }

    private static String clause(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
