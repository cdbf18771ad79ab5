package org.linekeeper.core.number;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What all direct-dial numbers of a location begin with: country code, area code, system number.
final class Trunk {
    private final Optional<PhoneSystem> system;
    private final boolean appends;
    private final long digits;
    private final int count;

    Trunk(Location location) {
        system = location.phoneSystem().filter(s -> !s.systemNumber().isEmpty());
        appends = location.country().plan().extensions() == Country.ExtensionStyle.APPENDED;
        digits = Long.parseLong(location.trunk());
        count = location.trunk().length();
    }

    /// Whether the system number with a 0 behind it is the switchboard (DIN 5008), which takes open
    /// lengths.
    boolean hasCentral() {
        return appends && system.isPresent();
    }

    /// Where lengths are open: whether the number is the system number itself, its central (`-0`)
    /// or one of its extensions.
    boolean isOurs(int code, long national, int nationalCount) {
        int all = Decimal.count(code) + nationalCount;
        return appends
                && all <= Supercanonical.MAX_DIGITS
                && extension(new Sequence(code * Decimal.TEN[nationalCount] + national, all))
                        != null;
    }

    /// Where lengths are open: whether the number is an extension of this system and its first
    /// digits up to the position are the trunk, so that a slash there sets the extension apart.
    /// Elsewhere a slash stands between alternatives (E.123 clause 4.4: `(0607) 123 4567/123
    /// 7272`), but a system number without extension is nobody's, so here it cannot.
    boolean endsAt(int position, int code, long national, int nationalCount) {
        int codeCount = Decimal.count(code);
        return codeCount + position == count
                && position < nationalCount
                && isOurs(code, national, nationalCount);
    }

    /// The extension in a number that begins with the trunk, empty digits for the trunk itself;
    /// null for any other number.
    @Nullable Sequence extension(Sequence number) {
        int rest = number.count() - count;
        if (system.isEmpty() || rest < 0 || number.value() / Decimal.TEN[rest] != digits) {
            return null;
        }
        var extension = new Sequence(number.value() % Decimal.TEN[rest], rest);
        boolean isCentral = rest == 0 || (hasCentral() && rest == 1 && extension.value() == 0);
        return isCentral || system.get().hasLength(rest) ? extension : null;
    }

    /// The whole number of an extension.
    Supercanonical with(long extension, int extensionCount) {
        return new Supercanonical(digits * Decimal.TEN[extensionCount] + extension);
    }
}
