package org.linekeeper.core.roster;

import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.roster.KeyReader.Reading;

/// Numbers as keys where no location is configured.
final class PlainKeys {
    private static final String FORMATTING = " \t\u00A0\u202F-\u2010\u2011\u2012\u2013/().";

    private PlainKeys() {}

    static Reading read(String text) {
        String stripped = text.strip();
        String postfix = LineKey.postfixOf(stripped);
        String number = stripped.substring(0, stripped.length() - postfix.length());
        boolean international = number.startsWith("+");
        var digits = new StringBuilder(number.length());
        String unprefixed = international ? number.replace("(0)", "") : number;
        for (int i = 0; i < unprefixed.length(); i++) {
            char c = unprefixed.charAt(i);
            if ((c >= '0' && c <= '9') || (c == '+' && i == 0)) {
                digits.append(c);
            } else if (FORMATTING.indexOf(c) < 0) {
                return new Reading.Refused("'" + c + "' is not part of a telephone number");
            }
        }
        return digits.length() > (international ? 1 : 0)
                ? new Reading.Key(new LineKey(digits.toString(), postfix))
                : new Reading.Refused("there is no digit in it");
    }
}
