package org.linekeeper.core.number;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Extensions of a location's phone system.
final class InsideNumbers {
    private final @Nullable PhoneSystem system;
    private final Trunk trunk;
    private final DigitPattern[] outsidePrefixes;
    private final boolean zeroLeadsOut;

    InsideNumbers(Location location) {
        system = location.phoneSystem().orElse(null);
        trunk = new Trunk(location);
        AccessCodes codes = location.dialing().accessCodes();
        zeroLeadsOut = location.country().dialing().nationalPrefix().startsWith("0");
        outsidePrefixes =
                List.of(codes.local(), codes.national(), codes.international()).stream()
                        .filter(code -> code.matches("[0-9]+"))
                        .distinct()
                        .map(DigitPattern::new)
                        .toArray(DigitPattern[]::new);
    }

    /// An extension because it has an internal length and does not begin like an outside number;
    /// null for any other.
    @Nullable NumberReading byLength(String text, long value, int count, long marks, Trail trail) {
        boolean isExtension =
                system != null
                        && system.hasLength(count)
                        && !beginsOutside(value, count)
                        && Marks.placementWithoutArea(marks, count) == null
                        && !beginsWithSystemNumber(value, count);
        return isExtension ? extension(text, value, count, trail) : null;
    }

    /// An extension because somebody has marked it as one.
    NumberReading marked(String text, long value, int count, long marks, Trail trail) {
        boolean isPlaced = Marks.placementWithoutArea(marks, count) == null;
        boolean isCentral = count == 1 && value == 0;
        if (isPlaced && isCentral && trunk.hasCentral()) {
            Supercanonical central = trunk.with(0, 1);
            trail.add(
                    PipelineStep.EXTENSION, text, central.text(), "the central: system number, 0");
            return central;
        }
        boolean isReachable =
                system != null && system.hasLength(count) && !beginsOutside(value, count);
        if (!isPlaced || !isReachable) {
            return NumberReader.refusal(RefusalReason.NOT_AN_EXTENSION, text, text.strip());
        }
        return extension(text, value, count, trail);
    }

    /// An extension that stood behind a word.
    NumberReading marked(Sequence extension, Trail trail) {
        return marked(extension.text(), extension.value(), extension.count(), Marks.NONE, trail);
    }

    /// The number of an extension: the whole one if it can be called from outside.
    NumberReading extension(String text, long value, int count, Trail trail) {
        if (system != null && system.hasLength(count) && system.directDial().covers(value, count)) {
            Supercanonical whole = trunk.with(value, count);
            if (trail.on()) {
                trail.add(
                        PipelineStep.INTERNAL,
                        text,
                        whole.text(),
                        "extension with direct dialling");
            }
            return whole;
        }
        String digits = Decimal.text(text, value, count);
        trail.add(PipelineStep.INTERNAL, text, digits, "extension, inside only");
        return new InternalNumber(digits);
    }

    /// The extension that number is here: empty digits for the main number, null if it is none.
    @Nullable Sequence extensionOf(Supercanonical number) {
        return trunk.extension(new Sequence(number.digits(), number.count()));
    }

    /// The extension that is dialled inside for that number, if it is one of ours.
    Optional<String> dialedInside(Supercanonical number) {
        Sequence extension = extensionOf(number);
        boolean isDialed =
                system != null
                        && extension != null
                        && system.hasLength(extension.count())
                        && system.directDial().covers(extension.value(), extension.count());
        return isDialed && extension != null ? Optional.of(extension.text()) : Optional.empty();
    }

    /// An access code leads out always; the national prefix 0 does unless the location calls such
    /// extensions its own. (A 1 in North America says nothing: too few digits follow.)
    private boolean beginsOutside(long value, int count) {
        boolean isZero = zeroLeadsOut && value < Decimal.TEN[count - 1];
        if (isZero && system != null && !system.directDial().covers(value, count)) {
            return true;
        }
        for (DigitPattern prefix : outsidePrefixes) {
            if (prefix.begins(value, count)) {
                return true;
            }
        }
        return false;
    }

    /// In a long plan `3685617` is the system number with its extension, not an extension.
    private boolean beginsWithSystemNumber(long value, int count) {
        if (system == null || system.systemNumber().isEmpty()) {
            return false;
        }
        int rest = count - system.systemNumber().length();
        return rest > 0
                && system.hasLength(rest)
                && value / Decimal.TEN[rest] == Long.parseLong(system.systemNumber());
    }
}
