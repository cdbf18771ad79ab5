package org.linekeeper.core.number;

/// What a character means in a telephone number. Values below 10 are the digits themselves, in
/// whatever script they are written.
final class Glyph {
    static final int SPACE = 10;
    static final int DASH = 11;
    static final int PLUS = 12;
    static final int OPEN = 13;
    static final int CLOSE = 14;
    static final int SLASH = 15;
    static final int INVISIBLE = 16;
    static final int CODE = 17;
    static final int LETTER = 18;
    static final int LIST = 19;
    static final int OVERRIDE = 20;
    static final int STRANGE = 21;

    private static final byte[] ASCII = ascii();

    private Glyph() {}

    /// The meaning of the character there. The second half of a surrogate pair is invisible, so
    /// that walking over chars counts each character once.
    static int at(String text, int index) {
        char c = text.charAt(index);
        return c < 128 ? ASCII[c] : beyondAscii(text, index, c);
    }

    private static int beyondAscii(String text, int index, char c) {
        if (Character.isLowSurrogate(c)
                && index > 0
                && Character.isHighSurrogate(text.charAt(index - 1))) {
            return INVISIBLE;
        }
        int codePoint = text.codePointAt(index);
        return switch (codePoint) {
            // RLO and RLI show digits in another order than they are stored in (UAX 9).
            case 0x202E, 0x2067 -> OVERRIDE;
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D ->
                    DASH;
            case 0xFF0B, 0xFE62 -> PLUS;
            case 0xFF08, 0xFE59 -> OPEN;
            case 0xFF09, 0xFE5A -> CLOSE;
            case 0xFF0F, 0x2044, 0x2215 -> SLASH;
            case 0x00B7, 0x2027, 0x2219, 0xFF0E, 0x2019 -> SPACE;
            case 0xFF0A, 0xFF03 -> CODE;
            case 0xFF0C, 0xFF1B, 0x3001, 0x0085, 0x2028, 0x2029 -> LIST;
            default -> byCategory(codePoint);
        };
    }

    private static int byCategory(int codePoint) {
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            return digit;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> INVISIBLE;
            case Character.SPACE_SEPARATOR -> SPACE;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER ->
                    LETTER;
            default -> STRANGE;
        };
    }

    private static byte[] ascii() {
        byte[] glyphs = new byte[128];
        for (int c = 0; c < 128; c++) {
            glyphs[c] = (byte) (Character.isLetter(c) ? LETTER : STRANGE);
        }
        for (int digit = 0; digit < 10; digit++) {
            glyphs['0' + digit] = (byte) digit;
        }
        put(glyphs, " .'\t", SPACE);
        put(glyphs, "-", DASH);
        put(glyphs, "+", PLUS);
        put(glyphs, "([", OPEN);
        put(glyphs, ")]", CLOSE);
        put(glyphs, "/", SLASH);
        put(glyphs, "*#", CODE);
        put(glyphs, ",;|&\r\n", LIST);
        return glyphs;
    }

    private static void put(byte[] glyphs, String characters, int glyph) {
        for (int i = 0; i < characters.length(); i++) {
            glyphs[characters.charAt(i)] = (byte) glyph;
        }
    }
}
