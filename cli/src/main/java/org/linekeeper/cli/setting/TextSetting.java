package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.edit.AccountChange;

/// Sets one text; the empty text clears it.
record TextSetting<A extends Account>(TextField field, Option option) implements Setting<A> {
    static <A extends Account> TextSetting<A> of(TextField field) {
        return new TextSetting<>(
                field, Option.of("--" + field.key(), label(field), description(field)));
    }

    private static String label(TextField field) {
        if (field.isNumber()) {
            return "NUMBER";
        }
        if (field == TextField.IDENTITY) {
            return "SIP-URI";
        }
        return field == TextField.MAIL ? "ADDRESS" : "TEXT";
    }

    private static String description(TextField field) {
        return field.label() + (field.isNumber() ? " number." : ".");
    }

    @Override
    public List<Option> options() {
        return List.of(option);
    }

    @Override
    @SuppressWarnings("unchecked") // withTexts of an A returns an A
    public Optional<AccountChange<A>> change(Given given) {
        return given.arguments()
                .text(option)
                .map(text ->
                        AccountChange.<A>of(account ->
                                (A) account.withTexts(account.texts().with(field, text))))
                .map(change -> field == TextField.IDENTITY ? change.statingIdentity() : change);
    }
}
