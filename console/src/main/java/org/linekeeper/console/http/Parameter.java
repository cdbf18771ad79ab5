package org.linekeeper.console.http;

import static java.util.Objects.requireNonNull;

/// One parameter of a route, for its description.
///
/// @param in `path`, `query` or `header`
/// @param type JSON schema type: `string`, `integer`, `boolean`
/// @param description what it means, as a sentence
public record Parameter(String name, String in, String type, boolean required, String description) {
    public Parameter {
        requireNonNull(name, "name");
        requireNonNull(in, "in");
        requireNonNull(type, "type");
        requireNonNull(description, "description");
    }

    /// Part of the path.
    public static Parameter path(String name, String description) {
        return new Parameter(name, "path", "string", true, description);
    }

    /// A text after the question mark that may be left out.
    public static Parameter query(String name, String description) {
        return new Parameter(name, "query", "string", false, description);
    }

    /// A number after the question mark that may be left out.
    public static Parameter number(String name, String description) {
        return new Parameter(name, "query", "integer", false, description);
    }

    /// `true` or `false` after the question mark; may be left out.
    public static Parameter truth(String name, String description) {
        return new Parameter(name, "query", "boolean", false, description);
    }

    /// A request header.
    public static Parameter header(String name, boolean required, String description) {
        return new Parameter(name, "header", "string", required, description);
    }
}
