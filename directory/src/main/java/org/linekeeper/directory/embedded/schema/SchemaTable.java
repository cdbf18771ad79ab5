package org.linekeeper.directory.embedded.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the two tables beside this class that describe Active Directory's own attributes and
/// classes.
public final class SchemaTable {
    private static final Map<String, UUID> PROPERTY_SETS =
            Map.of(
                    "PERSONAL", AttributeRule.PERSONAL_INFORMATION,
                    "PUBLIC", UUID.fromString("e48d0154-bcf8-11d1-8702-00c04fb96050"),
                    "GENERAL", UUID.fromString("59ba2f42-79a2-11d0-9020-00c04fc2d3cf"),
                    "WEB", UUID.fromString("e45795b3-9455-11d1-aebd-0000f80367c1"),
                    "ACCOUNT", UUID.fromString("4c164200-20c0-11d0-a768-00aa006e0529"),
                    "LOGON", UUID.fromString("5f202010-79a5-11d0-9020-00c04fc2d4cf"),
                    "MEMBERSHIP", UUID.fromString("bc0ac240-79a9-11d0-9020-00c04fc2d4cf"));

    private SchemaTable() {}

    /// Active Directory's own attributes, in the order of the table.
    public static List<AttributeRule> attributes() {
        return lines("ad-attributes.txt").stream().map(SchemaTable::attribute).toList();
    }

    /// Active Directory's own classes, in the order of the table: superiors first.
    public static List<ClassRule> classes() {
        var found = new ArrayList<ClassRule>();
        var fields = new HashMap<String, List<String>>();
        for (var line : lines("ad-classes.txt")) {
            var words = List.of(line.strip().split(" +"));
            if (words.getFirst().equals("class") && !fields.isEmpty()) {
                found.add(classRule(fields));
                fields.clear();
            }
            fields.put(words.getFirst(), words.subList(1, words.size()));
        }
        found.add(classRule(fields));
        return List.copyOf(found);
    }

    private static AttributeRule attribute(String line) {
        var column = line.split(" +");
        var flags = Set.of(column[7].split(","));
        int linkId = 0;
        for (var flag : flags) {
            if (flag.startsWith("link=")) {
                linkId = Integer.parseInt(flag.substring("link=".length()));
            }
        }
        var traits =
                new AttributeRule.Traits(
                        flags.contains("multi"),
                        flags.contains("gc"),
                        flags.contains("system"),
                        flags.contains("constructed"));
        return new AttributeRule(
                column[0],
                column[1],
                column[2],
                ValueSyntax.valueOf(column[3]),
                range(column[4]),
                Integer.parseInt(column[5]),
                propertySet(column[6]),
                UUID.fromString(column[8]),
                linkId,
                traits);
    }

    private static AttributeRule.Range range(String text) {
        if (text.equals("-")) {
            return AttributeRule.Range.ANY;
        }
        var limits = text.split("\\.\\.", -1);
        return new AttributeRule.Range(
                limits[0].isEmpty() ? Long.MIN_VALUE : Long.parseLong(limits[0]),
                limits[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(limits[1]));
    }

    private static @Nullable UUID propertySet(String name) {
        return name.equals("-") ? null : PROPERTY_SETS.get(name);
    }

    private static ClassRule classRule(Map<String, List<String>> fields) {
        return new ClassRule(
                only(fields, "class"),
                only(fields, "cn"),
                only(fields, "oid"),
                UUID.fromString(only(fields, "guid")),
                ClassRule.Kind.valueOf(only(fields, "kind").toUpperCase(Locale.ROOT)),
                only(fields, "superior"),
                only(fields, "rdn"),
                only(fields, "category"),
                fields.getOrDefault("auxiliary", List.of()),
                fields.getOrDefault("parents", List.of()),
                fields.getOrDefault("must", List.of()),
                fields.getOrDefault("may", List.of()));
    }

    private static String only(Map<String, List<String>> fields, String name) {
        var words = fields.get(name);
        if (words == null) {
            throw new IllegalStateException("ad-classes.txt: no '" + name + "' in " + fields);
        }
        return words.getFirst();
    }

    private static List<String> lines(String resource) {
        var stream = SchemaTable.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The program file lacks its table " + resource);
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + resource, e);
        }
    }
}
