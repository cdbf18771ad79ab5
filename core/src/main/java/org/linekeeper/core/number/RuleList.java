package org.linekeeper.core.number;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules of which the first that matches counts, from the top.
public final class RuleList {
    /// No rules.
    public static final RuleList NONE = new RuleList(List.of());

    private final List<NumberRule> rules;
    private final List<Pattern> patterns;
    private final List<String> replacements;

    public RuleList(List<NumberRule> rules) {
        this.rules = List.copyOf(rules);
        patterns = this.rules.stream().map(NumberRule::pattern).toList();
        replacements = this.rules.stream().map(NumberRule::javaReplacement).toList();
    }

    /// The rules in their order.
    public List<NumberRule> rules() {
        return rules;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /// The first rule that matches, and what it makes of the number.
    public Optional<Match> first(String number) {
        for (int i = 0; i < rules.size(); i++) {
            Matcher matcher = patterns.get(i).matcher(number);
            if (matcher.find()) {
                NumberRule rule = rules.get(i);
                String result =
                        rule.replacement().isEmpty()
                                ? number
                                : matcher.replaceFirst(replacements.get(i));
                return Optional.of(new Match(i + 1, rule, result));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleList list && rules.equals(list.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return rules.toString();
    }

    /// A rule that matched.
    ///
    /// @param position its place in the list, from 1
    /// @param rule the rule
    /// @param result the number behind it; unchanged if the rule only recognises
    public record Match(int position, NumberRule rule, String result) {
        String note() {
            return "rule %d, %s%s"
                    .formatted(
                            position,
                            rule.search(),
                            rule.replacement().map(text -> " -> " + text).orElse(""));
        }
    }
}
