package org.linekeeper.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.number.NumberRule;
import org.linekeeper.core.number.RuleList;

/// One rule in a list of number rules.
final class RuleSection {
    static final KeyTable TABLE = KeyTable.of("rule");

    static final ConfigKey SEARCH =
            TABLE.text(
                    "search",
                    "",
                    "A regular expression, found anywhere in the number (`^` and `$` anchor it); what"
                            + " it finds is replaced.");
    static final ConfigKey NUMBER =
            TABLE.text(
                    "number",
                    "",
                    "Instead of `search`: this number and no other, character by character.");
    static final ConfigKey REPLACE =
            TABLE.text(
                    "replace",
                    "",
                    "What takes its place: `\\1` to `\\9` stand for what the brackets of the"
                            + " expression caught, `\\0` for all of it. Without it the rule only"
                            + " recognizes.");

    private RuleSection() {}

    static RuleList read(List<ConfigValues> sections) {
        var rules = new ArrayList<NumberRule>();
        for (ConfigValues section : sections) {
            Optional<String> search = section.text(SEARCH);
            Optional<String> number = section.text(NUMBER);
            if (search.isPresent() == number.isPresent()) {
                section.finding(SEARCH, "must be given, or rule.number, and not both.");
                continue;
            }
            section.made(
                            search.isPresent() ? SEARCH : NUMBER,
                            () ->
                                    new NumberRule(
                                            search.or(() -> number).orElseThrow(),
                                            section.given(REPLACE),
                                            number.isPresent()))
                    .ifPresent(rules::add);
        }
        return new RuleList(rules);
    }
}
