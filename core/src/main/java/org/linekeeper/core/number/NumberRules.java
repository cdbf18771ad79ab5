package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

/// The rule lists of a location.
///
/// @param internal which numbers are internal; with a replacement, what they are called from
///   outside (`+...`) or inside
/// @param external which numbers are dialled outside exactly as they are
/// @param incoming applied to callers' numbers as the phone system reports them
/// @param outgoing applied to called numbers as the phone system reports them
/// @param dialing applied to supercanonical numbers before dialling; a result without `+` is final
/// @param finalDialing applied to the finished string before it is dialled
/// @param line the numbers of lines; if there is any, only these make a line's number
public record NumberRules(
        RuleList internal,
        RuleList external,
        RuleList incoming,
        RuleList outgoing,
        RuleList dialing,
        RuleList finalDialing,
        RuleList line) {
    /// No rules at all.
    public static final NumberRules NONE =
            new NumberRules(
                    RuleList.NONE,
                    RuleList.NONE,
                    RuleList.NONE,
                    RuleList.NONE,
                    RuleList.NONE,
                    RuleList.NONE,
                    RuleList.NONE);

    public NumberRules {
        requireNonNull(internal, "internal");
        requireNonNull(external, "external");
        requireNonNull(incoming, "incoming");
        requireNonNull(outgoing, "outgoing");
        requireNonNull(dialing, "dialing");
        requireNonNull(finalDialing, "finalDialing");
        requireNonNull(line, "line");
    }

    public NumberRules withInternal(RuleList rules) {
        return new NumberRules(rules, external, incoming, outgoing, dialing, finalDialing, line);
    }

    public NumberRules withExternal(RuleList rules) {
        return new NumberRules(internal, rules, incoming, outgoing, dialing, finalDialing, line);
    }

    public NumberRules withIncoming(RuleList rules) {
        return new NumberRules(internal, external, rules, outgoing, dialing, finalDialing, line);
    }

    public NumberRules withOutgoing(RuleList rules) {
        return new NumberRules(internal, external, incoming, rules, dialing, finalDialing, line);
    }

    public NumberRules withDialing(RuleList rules) {
        return new NumberRules(internal, external, incoming, outgoing, rules, finalDialing, line);
    }

    public NumberRules withFinalDialing(RuleList rules) {
        return new NumberRules(internal, external, incoming, outgoing, dialing, rules, line);
    }

    public NumberRules withLine(RuleList rules) {
        return new NumberRules(
                internal, external, incoming, outgoing, dialing, finalDialing, rules);
    }
}
