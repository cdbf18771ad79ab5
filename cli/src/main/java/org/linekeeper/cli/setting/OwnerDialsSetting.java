package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.rights.LineAccess;

/// Whether only the owner of a line may dial on it from a computer.
final class OwnerDialsSetting implements Setting<ComputerAccount> {
    private static final Option ONLY_AUTHORIZED =
            Option.of(
                            "--only-authorized-users-may-dial",
                            "BOOL",
                            "true: only the owner of a line may dial on it from this computer.")
                    .oneOf(List.of("true", "false"));

    @Override
    public List<Option> options() {
        return List.of(ONLY_AUTHORIZED);
    }

    @Override
    public Optional<AccountChange<ComputerAccount>> change(Given given) throws CommandException {
        Optional<String> text = given.arguments().text(ONLY_AUTHORIZED);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean only = Words.truth(ONLY_AUTHORIZED, text.get());
        return Optional.of(
                AccountChange.of(computer -> {
                    AdditionalLines lines = computer.lines();
                    return computer.withLines(
                            lines.withAccess(
                                    only
                                            ? lines.access().with(LineAccess.ONLY_OWNER_DIALS)
                                            : lines.access().without(LineAccess.ONLY_OWNER_DIALS)));
                }));
    }
}
