package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;

/// The list of additional lines.
final class LinesSetting<A extends Account> implements Setting<A> {
    private final Option lines;
    private final boolean allAllowed;
    private final Function<A, AdditionalLines> present;
    private final BiFunction<A, AdditionalLines, A> with;

    private LinesSetting(
            String description,
            boolean allAllowed,
            Function<A, AdditionalLines> present,
            BiFunction<A, AdditionalLines, A> with) {
        this.lines = Option.of("--lines", "NUMBER,...", description).repeated();
        this.allAllowed = allAllowed;
        this.present = present;
        this.with = with;
    }

    static LinesSetting<UserAccount> ofUser() {
        return new LinesSetting<>(
                "Additional lines: exactly these, in this order.",
                false,
                UserAccount::additionalLines,
                UserAccount::withAdditionalLines);
    }

    static LinesSetting<ComputerAccount> ofComputer() {
        return new LinesSetting<>(
                "Lines of the multi-line TAPI driver: exactly these, or '*' for all that the"
                        + " server offers.",
                true,
                ComputerAccount::lines,
                ComputerAccount::withLines);
    }

    @Override
    public List<Option> options() {
        return List.of(lines);
    }

    @Override
    public Optional<AccountChange<A>> change(Given given) throws CommandException {
        if (!given.arguments().has(lines)) {
            return Optional.empty();
        }
        List<String> wanted = given.arguments().items(lines);
        if (wanted.contains(AdditionalLines.ALL) && (!allAllowed || wanted.size() > 1)) {
            throw CommandException.usage(
                    allAllowed
                            ? "--lines: '*' stands for all lines; give it alone."
                            : "--lines '*': only a computer can have all lines. Give numbers.");
        }
        return Optional.of(
                AccountChange.of(
                        account -> with.apply(account, present.apply(account).withLines(wanted))));
    }
}
