package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// Reads numbers as the phone system reports them, where access codes are in front and nothing is
/// written for people: drop every other character, apply the direction's rules, take off an access
/// code (what had one is outside), take off a call-by-call prefix (called numbers only), and then
/// read what is left, inside or outside. Emergency numbers are looked for before a code is taken
/// off.
public final class CallNumberReader {
    private final Location location;
    private final NumberReader reader;
    private final List<DigitPrefix> accessCodes;
    private final List<DigitPrefix> callByCall;

    public CallNumberReader(Location location) {
        this(location, List.of(location));
    }

    /// @param all the locations of the organisation, with their system numbers and tie lines
    CallNumberReader(Location location, List<Location> all) {
        this.location = requireNonNull(location, "location");
        reader = new NumberReader(location, all);
        accessCodes = prefixes(location.dialing().accessCodes().all());
        callByCall = prefixes(location.dialing().callByCall());
    }

    /// What the number means.
    public NumberReading read(String reported, CallDirection direction) {
        return read(reported, direction, Trail.OFF);
    }

    /// The same with the steps that led there.
    public Traced<NumberReading> trace(String reported, CallDirection direction) {
        Trail trail = Trail.begin();
        return trail.with(read(reported, direction, trail));
    }

    private NumberReading read(String reported, CallDirection direction, Trail trail) {
        boolean isConnected =
                switch (direction) {
                    case CONNECTED_INCOMING, CONNECTED_OUTGOING -> true;
                    case INCOMING, OUTGOING, FORWARDING -> false;
                };
        if (isConnected && location.dialing().connected() == ConnectedNumbers.IGNORE) {
            return NumberReader.refusal(RefusalReason.CONNECTED_NUMBER_IGNORED, reported, reported);
        }
        String number = cleaned(reported);
        trail.add(PipelineStep.CLEAN, reported, number, "");
        number = byRules(number, direction, trail);
        boolean isEmergency =
                reader.read(number) instanceof ServiceNumber service
                        && service.kind() == ServiceKind.EMERGENCY;
        String inner = isEmergency ? number : withoutCode(number, trail);
        boolean isOutside = inner.length() < number.length();
        if (direction == CallDirection.OUTGOING) {
            inner = withoutCarrier(inner, trail);
        }
        NumberReading reading = reader.read(inner, isOutside ? Marks.OUTSIDE : Marks.NONE, trail);
        return reading instanceof NumberRefusal refusal
                ? new NumberRefusal(refusal.reason(), reported, refusal.part())
                : reading;
    }

    private String byRules(String number, CallDirection direction, Trail trail) {
        RuleList rules =
                switch (direction) {
                    case INCOMING, CONNECTED_INCOMING -> location.rules().incoming();
                    case OUTGOING, FORWARDING, CONNECTED_OUTGOING -> location.rules().outgoing();
                };
        Optional<RuleList.Match> match = rules.first(number);
        match.ifPresent(m -> trail.add(PipelineStep.DIRECTION_RULES, number, m.result(), m.note()));
        return match.map(RuleList.Match::result).orElse(number);
    }

    private String withoutCode(String number, Trail trail) {
        for (DigitPrefix code : accessCodes) {
            if (code.begins(number)) {
                String rest = number.substring(code.length());
                trail.add(PipelineStep.ACCESS_CODE, number, rest, code + " taken off: outside");
                return rest;
            }
        }
        return number;
    }

    private String withoutCarrier(String number, Trail trail) {
        for (DigitPrefix code : callByCall) {
            if (code.begins(number)) {
                String rest = number.substring(code.length());
                trail.add(PipelineStep.CALL_BY_CALL, number, rest, code + " taken off");
                return rest;
            }
        }
        return number;
    }

    private static List<DigitPrefix> prefixes(List<String> codes) {
        return codes.stream().map(DigitPrefix::new).toList();
    }

    /// Keeps `+`, `*`, `#` and digits, these in ASCII.
    private static String cleaned(String reported) {
        var kept = new StringBuilder();
        int end = Math.min(reported.length(), NumberReader.MAX_CHARACTERS);
        for (int i = 0; i < end; i++) {
            int glyph = Glyph.at(reported, i);
            if (glyph < 10) {
                kept.append((char) ('0' + glyph));
            } else if (glyph == Glyph.PLUS || glyph == Glyph.CODE) {
                kept.append(reported.charAt(i));
            }
        }
        return kept.toString();
    }

    /// The beginning of a number, `?` for any digit.
    private record DigitPrefix(String pattern) {
        int length() {
            return pattern.length();
        }

        boolean begins(String number) {
            if (number.length() <= pattern.length()) {
                return false;
            }
            for (int i = 0; i < pattern.length(); i++) {
                char want = pattern.charAt(i);
                char is = number.charAt(i);
                if (want == '?' ? is < '0' || is > '9' : is != want) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return pattern;
        }
    }
}
