package org.linekeeper.cli.grammar;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// Options that belong together, under one heading in help.
public record OptionSection(String heading, List<Option> options) {
    public OptionSection {
        requireNonNull(heading, "heading");
        options = List.copyOf(options);
    }
}
