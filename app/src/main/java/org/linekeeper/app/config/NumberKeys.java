package org.linekeeper.app.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.number.Country;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;

/// `countries` and `locations`: how numbers are written and dialled.
final class NumberKeys {
    static final KeyTable TABLE = KeyTable.atTop();

    static final ConfigKey LOCATIONS =
            TABLE.sections(
                    "locations",
                    LocationSection.TABLE,
                    "The sites, each with the keys below. Without any, numbers are compared digit by"
                            + " digit. See [telephone numbers](numbers.md).");
    static final ConfigKey COUNTRIES =
            TABLE.sections(
                    "countries",
                    CountrySection.TABLE,
                    "Countries beside those that are [known](numbers.md#countries), or one of these"
                            + " described differently, each with the keys below.");

    private NumberKeys() {}

    /// @return empty if there are none, or none that could be read
    static Optional<Locations> read(ConfigValues values) {
        List<Country> countries = countries(values);
        var locations = new ArrayList<Location>();
        Map<String, ConfigValues> names = new HashMap<>();
        for (ConfigValues section : values.sections(LOCATIONS)) {
            String name = section.textOrStandard(LocationSection.NAME);
            @Nullable ConfigValues other =
                    names.putIfAbsent(name.toLowerCase(Locale.ROOT), section);
            Optional<Location> location = LocationSection.read(section, countries);
            if (other != null && !name.isEmpty()) {
                section.finding(
                        LocationSection.NAME,
                        "'" + name + "' is the name of the location in line " + other.line() + ".");
            } else {
                location.ifPresent(locations::add);
            }
        }
        return together(values, locations);
    }

    /// All of them, and their tie lines if these lead somewhere: what a location that is refused
    /// itself would have been is not told a second time.
    private static Optional<Locations> together(ConfigValues values, List<Location> locations) {
        List<ConfigValues> sections = values.sections(LOCATIONS);
        List<String> names =
                sections.stream()
                        .map(section -> section.textOrStandard(LocationSection.NAME))
                        .filter(name -> !name.isEmpty())
                        .toList();
        boolean leads = true;
        for (ConfigValues section : sections) {
            leads &= TieLineSection.check(section, names);
        }
        if (locations.isEmpty()) {
            return Optional.empty();
        }
        Optional<Locations> all = Optional.empty();
        if (leads && locations.size() == sections.size()) {
            all = values.made(LOCATIONS, () -> new Locations(locations));
        }
        return all.or(() ->
                Optional.of(
                        new Locations(
                                locations.stream()
                                        .map(each ->
                                                each.withDialing(each.dialing().withTieLines()))
                                        .toList())));
    }

    private static List<Country> countries(ConfigValues values) {
        var countries = new ArrayList<Country>();
        for (ConfigValues section : values.sections(COUNTRIES)) {
            Optional<Country> country = CountrySection.read(section);
            if (country.isPresent() && has(countries, country.get())) {
                section.finding(
                        CountrySection.ISO, "'" + country.get().iso() + "' is described already.");
            } else {
                country.ifPresent(countries::add);
            }
        }
        Country.known().stream().filter(known -> !has(countries, known)).forEach(countries::add);
        return countries;
    }

    private static boolean has(List<Country> countries, Country country) {
        return countries.stream().anyMatch(other -> other.iso().equals(country.iso()));
    }
}
