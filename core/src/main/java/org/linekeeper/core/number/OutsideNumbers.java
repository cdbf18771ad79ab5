package org.linekeeper.core.number;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers with country code, with national prefix, or of the own area, seen from one location.
final class OutsideNumbers {
    /// E.164: country code, area code and number have at most 15 digits together.
    private static final int LONGEST_ANYWHERE = 15;

    /// No country whose numbers we do not know has shorter ones, code included.
    private static final int SHORTEST_ANYWHERE = 7;

    /// Where lengths are open, fewer digits without area code are more likely an extension of a
    /// phone system that nobody has told us about.
    private static final int SHORTEST_LOCAL = 5;

    /// The same where an access code or an extension word has told that it is no extension.
    private static final int SHORTEST_OUTSIDE = 3;

    private final Location location;
    private final NumberingPlan own;
    private final int ownCode;
    private final long area;
    private final int areaCount;
    private final Trunk trunk;
    private final List<Trunk> trunks;
    private final boolean hasLocal;

    /// @param all the locations whose system numbers are known, this one among them
    OutsideNumbers(Location location, List<Location> all) {
        this.location = location;
        own = new NumberingPlan(location.country());
        ownCode = location.country().code();
        areaCount = location.areaCode().length();
        area = areaCount == 0 ? 0 : Long.parseLong(location.areaCode());
        trunk = new Trunk(location);
        trunks = all.stream().map(Trunk::new).toList();
        boolean hasArea = areaCount > 0 || location.country().dialing().nationalPrefix().isEmpty();
        hasLocal = location.hasLocalNumbers() && hasArea;
    }

    NumberingPlan plan() {
        return own;
    }

    /// A number with an international prefix of that many digits.
    NumberReading prefixed(String text, long value, int count, long marks, Trail trail) {
        int rest = count - Marks.prefix(marks);
        return rest > Supercanonical.MAX_DIGITS
                ? refusal(RefusalReason.TOO_LONG, text, "any country")
                : international(text, value % Decimal.TEN[rest], rest, marks, trail);
    }

    /// A number that begins with a country code.
    NumberReading international(String text, long value, int count, long marks, Trail trail) {
        if (count < Supercanonical.MIN_DIGITS) {
            return refusal(RefusalReason.TOO_SHORT, text, "any country");
        }
        int code = value < Decimal.TEN[count - 1] ? 0 : CountryCodes.codeOf(value, count);
        if (code == 0) {
            String start = Decimal.padded(value, count).substring(0, 3);
            return refusal(RefusalReason.UNKNOWN_COUNTRY, text, start);
        }
        int codeEnd = Marks.prefix(marks) + Decimal.count(code);
        int rest = count - Decimal.count(code);
        long national = value % Decimal.TEN[rest];
        RefusalReason misplaced = Marks.placement(marks, codeEnd, Marks.prefix(marks) + count);
        if (misplaced != null
                && !isSlashed(misplaced, text, marks, codeEnd, code, national, rest)) {
            return refusal(misplaced, text, text.strip());
        }
        boolean hasZero = national < Decimal.TEN[rest - 1];
        boolean hadZero = Marks.at(marks, Marks.ZERO) >= 0;
        NumberingPlan plan = planOf(code);
        if (hasZero || hadZero) {
            if (isZeroUnclear(code, plan, hasZero, hadZero)) {
                return refusal(RefusalReason.ZERO_AFTER_COUNTRY, text, "+" + code);
            }
            rest = hasZero && !CountryCodes.keepsZero(code) ? rest - 1 : rest;
        }
        return whole(text, code, national, rest, trail);
    }

    /// A number without country code: national or local.
    NumberReading withoutCountry(String text, long value, int count, long marks, Trail trail) {
        int zero = Marks.at(marks, Marks.ZERO);
        if (zero > 0 || (zero == 0 && !own.dropsZero())) {
            return refusal(RefusalReason.BRACKETS, text, text.strip());
        }
        if (zero == 0) {
            return national(text, value, count, marks, trail);
        }
        int prefix = own.nationalPrefix(value, count);
        if (prefix > 0) {
            int rest = count - prefix;
            return rest > Supercanonical.MAX_DIGITS
                    ? refusal(RefusalReason.TOO_LONG, text, own.country().iso())
                    : national(
                            text,
                            value % Decimal.TEN[rest],
                            rest,
                            Marks.put(marks, Marks.PREFIX, prefix),
                            trail);
        }
        return location.country().dialing().nationalBare() && own.hasLength(count)
                ? national(text, value, count, marks, trail)
                : local(text, value, count, marks, trail);
    }

    private NumberReading national(String text, long value, int count, long marks, Trail trail) {
        int prefix = Marks.prefix(marks);
        RefusalReason misplaced = Marks.placement(marks, prefix, prefix + count);
        if (misplaced != null
                && !isSlashed(misplaced, text, marks, prefix, ownCode, value, count)) {
            return refusal(misplaced, text, text.strip());
        }
        NumberReading reading = whole(text, ownCode, value, count, Trail.OFF);
        if (trail.on() && reading instanceof Supercanonical number) {
            trail.add(
                    PipelineStep.NATIONAL, text, number.text(), "number of " + own.country().iso());
        }
        return reading;
    }

    private NumberReading local(String text, long value, int count, long marks, Trail trail) {
        if (!hasLocal) {
            return refusal(RefusalReason.NO_LOCAL_NUMBERS, text, text.strip());
        }
        if (areaCount + count > Supercanonical.MAX_DIGITS - 3) {
            return refusal(RefusalReason.TOO_LONG, text, own.country().iso());
        }
        long national = area * Decimal.TEN[count] + value;
        int all = areaCount + count;
        RefusalReason misplaced = Marks.placementWithoutArea(marks, count);
        if (misplaced != null
                && !isSlashed(misplaced, text, marks, -areaCount, ownCode, national, all)) {
            return refusal(misplaced, text, text.strip());
        }
        boolean isOurs = trunk.isOurs(ownCode, national, areaCount + count);
        if (!isOurs) {
            RefusalReason fault = localFault(value, count, Marks.has(marks, Marks.OUTSIDE));
            if (fault != null) {
                String part =
                        fault == RefusalReason.PLUS_MISSING
                                ? "" + ownCode + location.areaCode()
                                : own.country().iso();
                return refusal(fault, text, part);
            }
        }
        NumberReading reading = whole(text, ownCode, national, areaCount + count, Trail.OFF);
        if (trail.on() && reading instanceof Supercanonical number) {
            trail.add(
                    PipelineStep.LOCAL,
                    text,
                    number.text(),
                    "number in the area of " + location.name());
        }
        return reading;
    }

    /// Whether what looks like several numbers is one: a system number, a slash, an extension.
    ///
    /// @param begin how many of the digits stand in front of the national number
    private boolean isSlashed(
            RefusalReason misplaced,
            String text,
            long marks,
            int begin,
            int code,
            long national,
            int count) {
        if (misplaced != RefusalReason.SEVERAL_NUMBERS || !Marks.endsInOnePiece(text)) {
            return false;
        }
        int position = Marks.at(marks, Marks.SLASH) - begin;
        return trunks.stream().anyMatch(known -> known.endsAt(position, code, national, count));
    }

    private @Nullable RefusalReason localFault(long value, int count, boolean isOutside) {
        boolean isOpen = own.country().plan().extensions() == Country.ExtensionStyle.APPENDED;
        if (isOpen && count < (isOutside ? SHORTEST_OUTSIDE : SHORTEST_LOCAL)) {
            return RefusalReason.TOO_SHORT;
        }
        if (own.isNeverLocal(value, count)) {
            return RefusalReason.NOT_IN_PLAN;
        }
        long prefix = ownCode * Decimal.TEN[areaCount] + area;
        if (areaCount > 0
                && Decimal.startsWith(value, count, prefix, Decimal.count(ownCode) + areaCount)) {
            return RefusalReason.PLUS_MISSING;
        }
        return areaCount + count > own.country().plan().longestLocal()
                ? RefusalReason.TOO_LONG
                : null;
    }

    /// Country code and national number together, if the country may have such a number.
    NumberReading whole(String text, int code, long national, int count, Trail trail) {
        NumberingPlan plan = planOf(code);
        int all = Decimal.count(code) + count;
        RefusalReason fault =
                all > Supercanonical.MAX_DIGITS
                        ? RefusalReason.TOO_LONG
                        : plan != null ? plan.fault(national, count) : fault(all);
        if (fault != null && !trunk.isOurs(code, national, count)) {
            String part =
                    fault == RefusalReason.SERVICE_WITH_COUNTRY
                            ? Decimal.padded(national, count)
                            : plan == null ? "+" + code : plan.country().iso();
            return refusal(fault, text, part);
        }
        var number = new Supercanonical(code * Decimal.TEN[count] + national);
        if (trail.on()) {
            trail.add(
                    PipelineStep.INTERNATIONAL,
                    text,
                    number.text(),
                    plan == null ? "country code " + code : "number of " + plan.country().iso());
        }
        return number;
    }

    /// The country's own plan, or one that is known, or none.
    @Nullable NumberingPlan planOf(int code) {
        return code == ownCode ? own : NumberingPlan.ofCode(code);
    }

    private static boolean isZeroUnclear(
            int code, @Nullable NumberingPlan plan, boolean hasZero, boolean hadZero) {
        if (CountryCodes.keepsZero(code)) {
            return hadZero;
        }
        return hasZero && (hadZero || plan == null || !plan.dropsZero());
    }

    private static @Nullable RefusalReason fault(int count) {
        return count < SHORTEST_ANYWHERE
                ? RefusalReason.TOO_SHORT
                : count > LONGEST_ANYWHERE ? RefusalReason.TOO_LONG : null;
    }

    private static NumberRefusal refusal(RefusalReason reason, String text, String part) {
        return NumberReader.refusal(reason, text, part);
    }
}
