package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads telephone numbers as people write them, for one location. The rules, in their order:
///
/// 1. Spaces, dots, dashes, brackets around an area code, a slash behind it or between a location's
///    system number and an extension and characters nobody sees mean nothing; a `(0)` behind a
///    country code is dropped. Digits of any script are digits.
/// 2. An emergency number of the country is nothing else.
/// 3. An external rule makes a number that is dialled as it is; an internal rule makes an internal
///    number, or the one it is called by from outside; so does the code of a tie line to another
///    location with one of its extensions.
/// 4. `+` or the international prefix: country code, area code, number.
/// 5. A dash or an extension word in front, or an internal length: an extension, and if it can be
///    called from outside, the whole number.
/// 6. A public service number of the country (so an extension of the same digits goes first).
/// 7. The national prefix: area code and number. 8. The rest: a number of the own area.
///
/// What passes none of these is refused with the reason. Access codes are not taken off: in `00...`
/// nobody can tell an access code and a national prefix from the international one. That is for
/// [CallNumberReader], which knows where its numbers come from.
///
/// A number of the digits and signs of rule 1 is read in one pass without an object besides the
/// result. Immutable, for any number of threads.
public final class NumberReader {
    /// The longest text read; the directory's own limit for a number is 64 characters.
    public static final int MAX_CHARACTERS = 128;

    private static final int MAX_COUNT = 30;

    private final Location location;
    private final OutsideNumbers outside;
    private final InsideNumbers inside;
    private final NumberingPlan plan;
    private final RuleList external;
    private final RuleList internal;
    private final boolean hasRules;
    private final OtherSites others;

    public NumberReader(Location location) {
        this(location, List.of(location));
    }

    /// @param all the locations of the organisation, whose system numbers are known, and to whose
    ///   extensions tie lines lead
    NumberReader(Location location, List<Location> all) {
        this.location = requireNonNull(location, "location");
        outside = new OutsideNumbers(location, all);
        inside = new InsideNumbers(location);
        plan = outside.plan();
        external = location.rules().external();
        internal = location.rules().internal();
        others = new OtherSites(location, all);
        hasRules = !external.isEmpty() || !internal.isEmpty() || !others.isEmpty();
    }

    /// The location.
    public Location location() {
        return location;
    }

    /// What the text means here.
    public NumberReading read(String stored) {
        return read(stored, Marks.NONE, Trail.OFF);
    }

    /// The same with the steps that led there.
    public Traced<NumberReading> trace(String stored) {
        Trail trail = Trail.begin();
        return trail.with(read(stored, Marks.NONE, trail));
    }

    /// The number of a line as the phone system calls it: by the location's rules for lines if
    /// there are any, and then only by them; otherwise like any other text.
    public NumberReading line(String name) {
        RuleList rules = location.rules().line();
        if (rules.isEmpty()) {
            return read(name);
        }
        Optional<RuleList.Match> match = rules.first(name);
        if (match.isEmpty()) {
            return refusal(RefusalReason.NO_LINE_RULE, name, location.name());
        }
        NumberReading reading = read(match.get().result());
        return reading instanceof NumberRefusal refused
                ? refusal(refused.reason(), name, refused.part())
                : reading;
    }

    NumberReading read(String stored, long known, Trail trail) {
        NumberReading reading =
                stored.length() > MAX_CHARACTERS
                        ? refusal(RefusalReason.TEXT_TOO_LONG, stored, "")
                        : scan(stored, known, trail);
        if (trail.on() && reading instanceof NumberRefusal refusal) {
            trail.add(PipelineStep.REFUSED, stored, "", refusal.rule());
        }
        return reading;
    }

    /// Collects the digits in an integer and what stood around them in marks.
    private NumberReading scan(String text, long known, Trail trail) {
        int length = text.length();
        long value = 0;
        long marks = known;
        int count = 0;
        int run = 0;
        int open = -1;
        int last = Glyph.SPACE;
        boolean gap = true;
        for (int i = 0; i < length; i++) {
            int glyph = Glyph.at(text, i);
            if (glyph < 10) {
                if (value >= Decimal.TEN[Supercanonical.MAX_DIGITS - 1] || count == MAX_COUNT) {
                    return refusal(RefusalReason.TOO_LONG, text, "any country");
                }
                run = gap ? count : run;
                gap = false;
                value = value * 10 + glyph;
                count++;
                last = glyph;
                continue;
            }
            if (glyph == Glyph.INVISIBLE) {
                continue;
            }
            gap = true;
            if (glyph == Glyph.SPACE) {
                continue;
            }
            last = glyph;
            switch (glyph) {
                case Glyph.DASH -> marks = Marks.dashed(marks, count);
                case Glyph.PLUS -> {
                    if (count > 0 || Marks.has(marks, Marks.PLUS | Marks.DASH_FIRST)) {
                        return refusal(RefusalReason.PLUS_INSIDE, text, "");
                    }
                    marks |= Marks.PLUS;
                }
                case Glyph.OPEN -> {
                    if (open >= 0) {
                        return refusal(RefusalReason.BRACKETS, text, text.strip());
                    }
                    open = count;
                }
                case Glyph.CLOSE -> {
                    boolean isZero = count == open + 1 && value % 10 == 0;
                    if (open < 0 || count == open || (isZero && Marks.at(marks, Marks.ZERO) >= 0)) {
                        return refusal(RefusalReason.BRACKETS, text, text.strip());
                    }
                    value = isZero ? value / 10 : value;
                    count = isZero ? count - 1 : count;
                    marks = Marks.closed(marks, open, count, isZero);
                    open = -1;
                }
                case Glyph.SLASH -> marks = Marks.slashed(marks, count, run);
                default -> {
                    return unusual(text, i, glyph, known, trail);
                }
            }
        }
        if (open >= 0 || last == Glyph.DASH || last == Glyph.SLASH || last == Glyph.PLUS) {
            return refusal(RefusalReason.INCOMPLETE, text, text.strip());
        }
        return count == 0
                ? refusal(RefusalReason.EMPTY, text, "")
                : understand(text, value, count, marks, trail);
    }

    private NumberReading understand(String text, long value, int count, long marks, Trail trail) {
        if (trail.on()) {
            trail.add(
                    PipelineStep.CLEAN, text, Written.of(value, count, marks), Written.note(marks));
        }
        boolean isBare = (marks & (Marks.PLUS | Marks.DASH_FIRST)) == 0;
        boolean isPlain = isBare && Marks.at(marks, Marks.ZERO) < 0;
        if (isPlain && count < 7 && plan.isEmergency(value, count)) {
            trail.add(PipelineStep.EMERGENCY, text, text, "emergency number of " + country());
            return new ServiceNumber(Decimal.text(text, value, count), ServiceKind.EMERGENCY);
        }
        if (hasRules) {
            NumberReading ruled = byRules(text, value, count, marks, trail);
            if (ruled != null) {
                return ruled;
            }
        }
        if (Marks.has(marks, Marks.PLUS)) {
            return outside.international(text, value, count, marks, trail);
        }
        if (Marks.has(marks, Marks.DASH_FIRST)) {
            return inside.marked(text, value, count, marks, trail);
        }
        if (isPlain && !Marks.has(marks, Marks.OUTSIDE)) {
            NumberReading extension = inside.byLength(text, value, count, marks, trail);
            if (extension != null) {
                return extension;
            }
        }
        int prefix = Marks.at(marks, Marks.ZERO) != 0 ? plan.internationalPrefix(value, count) : 0;
        if (prefix > 0) {
            return outside.prefixed(
                    text, value, count, Marks.put(marks, Marks.PREFIX, prefix), trail);
        }
        if (isPlain && count < 7 && plan.isService(value, count)) {
            trail.add(PipelineStep.SERVICE, text, text, "service number of " + country());
            return new ServiceNumber(Decimal.text(text, value, count), ServiceKind.PUBLIC);
        }
        return outside.withoutCountry(text, value, count, marks, trail);
    }

    /// Null if no rule is concerned.
    private @Nullable NumberReading byRules(
            String text, long value, int count, long marks, Trail trail) {
        String written = Written.of(value, count, marks);
        Optional<RuleList.Match> out = external.first(written);
        if (out.isPresent()) {
            RuleList.Match match = out.get();
            trail.add(PipelineStep.EXTERNAL_RULES, written, match.result(), match.note());
            return match.result().matches("[0-9*#]+")
                    ? new ServiceNumber(match.result(), ServiceKind.RULE)
                    : refusal(RefusalReason.RULE_RESULT, text, match.result());
        }
        if (Marks.has(marks, Marks.OUTSIDE)) {
            return null;
        }
        Optional<RuleList.Match> in = internal.first(written);
        if (in.isEmpty()) {
            boolean isDialed =
                    (marks & (Marks.PLUS | Marks.DASH_FIRST)) == 0
                            && Marks.at(marks, Marks.ZERO) < 0
                            && Marks.placementWithoutArea(marks, count) == null;
            return isDialed ? others.read(written, value, count, trail) : null;
        }
        RuleList.Match match = in.get();
        trail.add(PipelineStep.INTERNAL_RULES, written, match.result(), match.note());
        Optional<Supercanonical> whole = Supercanonical.of(match.result());
        if (whole.isPresent()) {
            return whole.get();
        }
        if (!match.result().matches("[0-9]{1,15}")) {
            return refusal(RefusalReason.RULE_RESULT, text, match.result());
        }
        return inside.extension(
                match.result(), Long.parseLong(match.result()), match.result().length(), trail);
    }

    /// Letters, codes and what does not belong: rare enough to be read a second time.
    private NumberReading unusual(String text, int index, int glyph, long known, Trail trail) {
        return switch (glyph) {
            case Glyph.LETTER ->
                    new LetteredNumbers(this, inside, outside).read(text, index, known, trail);
            case Glyph.CODE -> code(text, trail);
            case Glyph.LIST ->
                    LetteredNumbers.endsInExtension(text)
                            ? new LetteredNumbers(this, inside, outside)
                                    .read(text, index, known, trail)
                            : refusal(RefusalReason.SEVERAL_NUMBERS, text, text.strip());
            case Glyph.OVERRIDE -> refusal(RefusalReason.REORDERED, text, "");
            default ->
                    refusal(
                            RefusalReason.STRANGE_CHARACTER,
                            text,
                            Written.character(text.codePointAt(index)));
        };
    }

    private NumberReading code(String text, Trail trail) {
        var code = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int glyph = Glyph.at(text, i);
            if (glyph < 10) {
                code.append((char) ('0' + glyph));
            } else if (glyph == Glyph.CODE) {
                char c = text.charAt(i);
                code.append(c == '*' || c == '\uFF0A' ? '*' : '#');
            } else if (glyph != Glyph.SPACE && glyph != Glyph.INVISIBLE) {
                return refusal(RefusalReason.CODE_INSIDE, text, "");
            }
        }
        char first = code.charAt(0);
        Optional<RuleList.Match> out = external.first(code.toString());
        if (out.isEmpty() && first != '*' && first != '#') {
            return refusal(RefusalReason.CODE_INSIDE, text, "");
        }
        String result = out.map(RuleList.Match::result).orElse(code.toString());
        if (!result.matches("[0-9*#]+")) {
            return refusal(RefusalReason.RULE_RESULT, text, result);
        }
        trail.add(PipelineStep.CLEAN, text, result, "a code, dialled as it is");
        return new ServiceNumber(result, out.isEmpty() ? ServiceKind.CODE : ServiceKind.RULE);
    }

    private String country() {
        return plan.country().iso();
    }

    static NumberRefusal refusal(RefusalReason reason, String text, String part) {
        return new NumberRefusal(reason, text, part);
    }
}
