package org.linekeeper.core.number;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers with letters in them: a label in front (`Tel.`, `tel:`), an extension word (E.123: "the
/// word extension or its abbreviation in the national language"; RFC 3966 `;ext=`), letters for
/// digits behind a vanity code (E.161). Any other letter is a refusal.
final class LetteredNumbers {
    private static final String SEPARATORS = "[\\s\\p{Z}\\p{Cf}]*";
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)^"
                            + SEPARATORS
                            + "(?:tel|telefon|telephone|phone|fon)(?:\\.?:|\\.|(?=[\\s\\p{Z}+(0-9]))(.*)$");

    /// German, English, French, Italian; those of the second group are digits that follow.
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?iu)^(.*?)[\\s\\p{Z}\\p{Cf},;(/-]*"
                            + "(?<!\\p{L})(?:(;ext=|extension|extn?|x|poste|interno|int)"
                            + "|(durchwahl|dw|nebenstelle|nst|apparat|app|klappe|kl))"
                            + "(?!\\p{L})\\.?[\\s\\p{Z}\\p{Cf}:.=#-]*(\\p{Nd}{1,"
                            + PhoneSystem.MAX_EXTENSION_DIGITS
                            + "})\\)?"
                            + SEPARATORS
                            + "$");

    /// DIN 5008: the central's 0 behind the dash gives way to the extension.
    private static final Pattern DASH_ZERO = Pattern.compile("[-\\u2010-\\u2015]\\s*0\\s*$");

    private static final String KEYS = "22233344455566677778889999";

    private final NumberReader reader;
    private final InsideNumbers inside;
    private final OutsideNumbers outside;
    private final Set<String> vanityCodes;

    LetteredNumbers(NumberReader reader, InsideNumbers inside, OutsideNumbers outside) {
        this.reader = reader;
        this.inside = inside;
        this.outside = outside;
        vanityCodes = Set.copyOf(reader.location().dialing().vanityCodes());
    }

    /// Whether the text ends in an extension word and its digits.
    static boolean endsInExtension(String text) {
        return EXTENSION.matcher(text).matches();
    }

    /// @param index where the first letter or list sign stands
    NumberReading read(String text, int index, long known, Trail trail) {
        Matcher label = LABEL.matcher(text);
        if (label.matches()) {
            String rest = label.group(1);
            trail.add(PipelineStep.CLEAN, text, rest, "a label in front");
            return about(text, reader.read(rest, known, trail));
        }
        Matcher extension = EXTENSION.matcher(text);
        if (extension.matches()) {
            return withExtension(text, extension, known, trail);
        }
        String code = digitsBefore(text, index);
        String digits = vanityCodes.contains(code) ? onKeys(text, index) : "";
        if (!digits.isEmpty()) {
            trail.add(PipelineStep.VANITY, text, digits, "letters behind " + code);
            return about(text, reader.read(digits, known, trail));
        }
        return NumberReader.refusal(RefusalReason.LETTERS, text, "'" + word(text, index) + "'");
    }

    private NumberReading withExtension(String text, Matcher found, long known, Trail trail) {
        String main = found.group(1);
        Sequence extension = Sequence.of(asciiDigits(found.group(4)));
        trail.add(
                PipelineStep.EXTENSION,
                text,
                main,
                "extension " + extension.text() + " marked by a word");
        if (main.chars().noneMatch(Character::isDigit)) {
            return main.isBlank()
                    ? about(text, inside.marked(extension, trail))
                    : NumberReader.refusal(RefusalReason.LETTERS, text, "'" + main.strip() + "'");
        }
        NumberReading reading = about(text, reader.read(main, known | Marks.OUTSIDE, trail));
        return switch (reading) {
            case Supercanonical number -> {
                Sequence own = inside.extensionOf(number);
                yield own != null && (own.count() == 0 || own.text().equals("0"))
                        ? about(text, inside.marked(extension, trail))
                        : elsewhere(text, number, found, extension, trail);
            }
            case NumberRefusal refusal -> refusal;
            case ServiceNumber _, InternalNumber _, NumberWithExtension _ ->
                    NumberReader.refusal(RefusalReason.NOT_AN_EXTENSION, text, extension.text());
        };
    }

    /// An extension of somebody else's phone system.
    private NumberReading elsewhere(
            String text, Supercanonical main, Matcher found, Sequence extension, Trail trail) {
        NumberingPlan plan = outside.planOf(main.countryCode());
        boolean follows =
                found.group(3) != null
                        && plan != null
                        && plan.country().plan().extensions() == Country.ExtensionStyle.APPENDED;
        if (!follows || plan == null) {
            return new NumberWithExtension(main, extension.text());
        }
        String base = main.national();
        if (base.endsWith("0")) {
            if (!DASH_ZERO.matcher(found.group(1)).find()) {
                return NumberReader.refusal(RefusalReason.EXTENSION_UNCLEAR, text, main.text());
            }
            base = base.substring(0, base.length() - 1);
        }
        Sequence national = Sequence.of(base + extension.text());
        return outside.whole(
                text, plan.country().code(), national.value(), national.count(), trail);
    }

    private static NumberReading about(String text, NumberReading reading) {
        return reading instanceof NumberRefusal refusal
                ? new NumberRefusal(refusal.reason(), text, refusal.part())
                : reading;
    }

    private static String digitsBefore(String text, int index) {
        return asciiDigits(text.substring(0, index));
    }

    private static String asciiDigits(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int glyph = Glyph.at(text, i);
            if (glyph < 10) {
                digits.append((char) ('0' + glyph));
            } else if (glyph == Glyph.PLUS) {
                digits.append('+');
            }
        }
        return digits.toString();
    }

    /// The text with A to Z as their keys, empty if another letter is in it.
    private static String onKeys(String text, int index) {
        var digits = new StringBuilder(text.substring(0, index));
        for (char c : text.substring(index).toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                digits.append(KEYS.charAt(c - 'A'));
            } else if (Character.isLetter(c)) {
                return "";
            } else {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static String word(String text, int index) {
        int end = index;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(index, Math.max(end, index + 1));
    }
}
