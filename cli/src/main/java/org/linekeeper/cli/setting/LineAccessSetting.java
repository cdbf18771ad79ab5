package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;

/// What a user may do with additional lines. Bits without a name stay.
final class LineAccessSetting implements Setting<UserAccount> {
    private static final List<String> NAMES = Words.names(LineAccess.class);
    private static final Option ACCESS =
            Option.of(
                            "--line-access",
                            "ACCESS,...",
                            "What the user may do with the additional lines: exactly these.")
                    .repeated()
                    .listOf(NAMES);

    @Override
    public List<Option> options() {
        return List.of(ACCESS);
    }

    @Override
    public Optional<AccountChange<UserAccount>> change(Given given) throws CommandException {
        if (!given.arguments().has(ACCESS)) {
            return Optional.empty();
        }
        List<LineAccess> wanted =
                Words.rights(ACCESS, given.arguments().items(ACCESS), LineAccess.class, NAMES);
        return Optional.of(
                AccountChange.of(user -> {
                    AdditionalLines lines = user.additionalLines();
                    RightSet<LineAccess> unknown =
                            new RightSet<>(LineAccess.class, lines.access().unknownBits());
                    return user.withAdditionalLines(lines.withAccess(unknown.withAll(wanted)));
                }));
    }
}
