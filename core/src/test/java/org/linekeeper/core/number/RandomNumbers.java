package org.linekeeper.core.number;

import java.util.List;
import java.util.SplittableRandom;

/// Numbers and ways of writing them, the same for the same seed.
final class RandomNumbers {
    private static final int[] OTHER_CODES = {
        7, 31, 33, 34, 45, 46, 48, 61, 81, 353, 420, 852, 971
    };
    private static final String[] GAPS = {
        " ", "", "-", ".", " - ", "\u00A0", "\u2013", "\u2011", "\u202F", "\u200E", "\u2060 "
    };
    private static final String[] PIECES = {
        "+", "0", "00", "(0)", "(", ")", "[", "]", "-", "/", " ", ".", "49", "30", "36856", "17",
        "1", "110", "112", "118", "33", "x", "ext ", "DW", "Tel.", ";ext=", "\u200E", "\u202E", "*",
        "#", ",", "\u00B2", "A", "ß", "😀", "\u0663", "\uFF15", "\u2013", "5550100", "212", "011"
    };
    private static final int[] ZEROS = {'0', '0', '0', 0x0660, 0x0966, 0xFF10, 0x1D7CE};

    private final SplittableRandom random;

    RandomNumbers(long seed) {
        random = new SplittableRandom(seed);
    }

    /// A number that the plans allow, of one of the five countries or another.
    Supercanonical number() {
        String text =
                switch (random.nextInt(8)) {
                    case 0 -> "49" + digits(2, 9, 1) + digits(0, 9, random.nextInt(5, 12));
                    case 1 -> "43" + digits(2, 9, 1) + digits(0, 9, random.nextInt(4, 12));
                    case 2 -> "41" + digits(2, 9, 1) + digits(0, 9, 8);
                    case 3 -> "44" + digits(1, 9, 1) + digits(0, 9, random.nextInt(8, 10));
                    case 4 -> "1" + digits(2, 9, 1) + digits(2, 9, 3) + digits(0, 9, 6);
                    case 5 -> "4930" + digits(2, 9, 1) + digits(0, 9, random.nextInt(4, 8));
                    case 6 -> "4930" + "36856" + digits(0, 9, random.nextInt(1, 5));
                    default ->
                            OTHER_CODES[random.nextInt(OTHER_CODES.length)]
                                    + digits(1, 9, 1)
                                    + digits(0, 9, random.nextInt(5, 10));
                };
        return Supercanonical.of("+" + text).orElseThrow();
    }

    /// The number in one of the ways people write, area codes as wide as given.
    String written(Supercanonical number, int areaDigits, Location location) {
        String code = Integer.toString(number.countryCode());
        String national = number.national();
        int split = Math.min(areaDigits, national.length() - 3);
        String area = national.substring(0, split);
        String rest = grouped(national.substring(split));
        boolean isOwn = number.countryCode() == location.country().code();
        boolean hasZero = location.country().dialing().nationalPrefix().equals("0") && isOwn;
        String text =
                switch (random.nextInt(hasZero ? 11 : 6)) {
                    case 0 -> "+" + code + gap() + area + gap() + rest;
                    case 1 -> "+" + code + " (" + area + ") " + rest;
                    case 2 -> "+" + code + "/" + area + "/" + rest;
                    case 3 -> abroad(location) + code + gap() + area + gap() + rest;
                    case 4 -> "(+" + code + ") " + area + "/" + rest;
                    case 5 -> "Tel.: +" + code + area + gap() + rest;
                    case 6 -> "+" + code + " (0)" + area + gap() + rest;
                    case 7 -> "+" + code + " (0) " + area + " / " + rest;
                    case 8 -> "0" + area + "/" + rest;
                    case 9 -> "(0" + area + ") " + rest;
                    default -> "0" + area + gap() + rest;
                };
        return inScript(text);
    }

    /// Anything that looks a little like a number.
    String soup() {
        var text = new StringBuilder();
        int pieces = random.nextInt(1, 9);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(3) == 0
                            ? digits(0, 9, random.nextInt(1, 8))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String abroad(Location location) {
        return location.country().dialing().internationalPrefixes().getFirst();
    }

    /// Groups of at least three digits, so that none could be an alternative ending.
    private String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i >= 3; i -= 3) {
            text.insert(i, gap());
        }
        return text.toString();
    }

    private String gap() {
        return GAPS[random.nextInt(GAPS.length)];
    }

    private String inScript(String text) {
        int zero = ZEROS[random.nextInt(ZEROS.length)];
        var changed = new StringBuilder();
        text.codePoints()
                .map(c -> c >= '0' && c <= '9' ? zero + c - '0' : c)
                .forEach(changed::appendCodePoint);
        return changed.toString();
    }

    private String digits(int lowest, int highest, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(lowest, highest + 1));
        }
        return text.toString();
    }
}
