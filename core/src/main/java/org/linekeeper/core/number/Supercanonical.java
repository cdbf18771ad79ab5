package org.linekeeper.core.number;

import java.util.Optional;

/// A number that means the same everywhere: `+`, country code, area code, subscriber, digits only
/// (the specification's chapter "Telephone number formats"). It need not be assigned to anybody,
/// and with an extension behind it may be longer than the 15 digits of E.164.
///
/// The digits are kept as one integer, which a country code allows because none begins with 0;
/// comparing and looking up numbers then costs what it costs for integers.
///
/// @param digits country code, area code and subscriber as a decimal number of 4 to 18 digits
public record Supercanonical(long digits) implements PhoneNumber {
    /// The most digits a number may have, country code and extension included.
    public static final int MAX_DIGITS = 18;

    /// The fewest digits: one of country code and three behind it.
    public static final int MIN_DIGITS = 4;

    public Supercanonical {
        if (digits < Decimal.TEN[MIN_DIGITS - 1] || digits >= Decimal.TEN[MAX_DIGITS]) {
            throw new IllegalArgumentException(
                    "digits must be %d to %d digits that begin with a country code, not %d"
                            .formatted(MIN_DIGITS, MAX_DIGITS, digits));
        }
    }

    /// The number written exactly so: `+` and 4 to 18 ASCII digits, the first not 0. Empty for
    /// anything else; people's ways of writing are for [NumberReader].
    public static Optional<Supercanonical> of(String text) {
        int count = text.length() - 1;
        if (count < MIN_DIGITS || count > MAX_DIGITS || text.charAt(0) != '+') {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 1; i <= count; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            value = value * 10 + (c - '0');
        }
        return value < Decimal.TEN[count - 1]
                ? Optional.empty()
                : Optional.of(new Supercanonical(value));
    }

    /// `+4930123417`.
    @Override
    public String text() {
        return "+" + digits;
    }

    @Override
    public boolean mayOwnLine() {
        return true;
    }

    /// How many digits there are, the `+` not counted.
    public int count() {
        return Decimal.count(digits);
    }

    /// The country code (E.164), or 0 where the first digits are no assigned one.
    public int countryCode() {
        return CountryCodes.codeOf(digits, count());
    }

    /// The digits behind the country code, leading zeros included; all digits if the country code
    /// is not an assigned one.
    public String national() {
        int code = countryCode();
        String all = Long.toString(digits);
        return code == 0 ? all : all.substring(Decimal.count(code));
    }

    @Override
    public String toString() {
        return text();
    }
}
