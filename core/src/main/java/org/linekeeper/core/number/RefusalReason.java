package org.linekeeper.core.number;

import java.util.Locale;

/// Why a text is not taken for a number. Rule and next step are sentences for the person who wrote
/// the text; `%s` stands for the part that is concerned.
public enum RefusalReason {
    EMPTY("There is no digit in it.", "Write a number, or leave the field empty."),
    TEXT_TOO_LONG(
            "It is longer than a telephone number can be written.",
            "Write one number, without remarks."),
    STRANGE_CHARACTER("The character %s has no meaning in a telephone number.", "Take it out."),
    LETTERS(
            "Letters (%s) are understood only in front of an extension (\"ext 17\") and behind the"
                    + " vanity codes of the location.",
            "Write digits only; remarks belong into another field."),
    SEVERAL_NUMBERS("It looks like more than one number (%s).", "Keep one number in each field."),
    BRACKETS(
            "Brackets belong around an area code or the 0 behind a country code (%s).",
            "Write it without brackets, as +49 30 123456."),
    PLUS_INSIDE("A + stands only at the very front.", "Write +, country code, area code, number."),
    REORDERED(
            "It holds a character (U+202E) that makes digits appear in another order than they are"
                    + " stored in.",
            "Type the number again instead of copying it."),
    INCOMPLETE("It ends where more is to come (%s).", "Write the whole number."),
    CODE_INSIDE("* and # stand only in codes that begin with them.", "Write digits only."),
    UNKNOWN_COUNTRY(
            "No country has a code that begins like %s.",
            "Check the digits behind the + or the" + " international prefix."),
    ZERO_AFTER_COUNTRY(
            "Behind country code %s it cannot be told whether the 0 belongs to the number.",
            "Write it as it is dialled from abroad, without brackets."),
    SERVICE_WITH_COUNTRY(
            "%s is an emergency or service number and has no international form.",
            "Write it without country code and area code."),
    NOT_IN_PLAN("No number of country %s begins like this.", "Check prefix and area code."),
    TOO_SHORT("Numbers of %s have more digits.", "Write the whole number, with its area code."),
    TOO_LONG(
            "Numbers of %s have fewer digits.",
            "Check for doubled digits; write an extension as \"ext 17\"."),
    NO_LOCAL_NUMBERS(
            "Without area code it says nothing here: %s.",
            "Write the area code, or better + and country code."),
    PLUS_MISSING(
            "It begins with the location's own country and area code (%s) but without the +.",
            "Write + in front, or the local number only."),
    NOT_AN_EXTENSION(
            "%s is no extension of this location's phone system.",
            "Check the internal lengths of the location, or write the whole number."),
    EXTENSION_UNCLEAR(
            "It cannot be told whether the extension replaces the last 0 of %s or follows it.",
            "Write the whole number, as +49 30 12345-17."),
    RULE_RESULT(
            "A rule of the location turned it into %s, which is no number.",
            "Mend the rule; a trace of the number names it."),
    NO_LINE_RULE(
            "None of the rules for line numbers of %s matches it.",
            "Add a rule, or take all of them out so that the location's range decides."),
    CONNECTED_NUMBER_IGNORED(
            "The location ignores connected numbers (%s).",
            "Set connected-id handling to normal if the phone system reports them rightly."),
    SEVERAL_LOCATIONS(
            "The locations read it differently (%s).",
            "Write it with + and country code; with several locations only that is safe.");

    private final String rule;
    private final String nextStep;

    RefusalReason(String rule, String nextStep) {
        this.rule = rule;
        this.nextStep = nextStep;
    }

    /// `zero-after-country`: its name in JSON and in the reference.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rule as a sentence about that part.
    String rule(String part) {
        return rule.replace("%s", part);
    }

    /// What to do, as a sentence.
    String nextStep() {
        return nextStep;
    }
}
