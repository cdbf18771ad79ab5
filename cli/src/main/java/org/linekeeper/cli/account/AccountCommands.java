package org.linekeeper.cli.account;

import java.util.List;
import org.linekeeper.cli.account.ChangeCommand.Verb;
import org.linekeeper.cli.connection.Ports;
import org.linekeeper.cli.grammar.CommandGroup;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;

/// The commands about users, groups and computers.
public final class AccountCommands {
    private AccountCommands() {}

    /// The commands about one kind of account.
    public static CommandGroup group(AccountKind kind, Ports ports, Terminal terminal) {
        return switch (kind) {
            case USER -> group(AccountType.user(), ports, terminal);
            case GROUP -> group(AccountType.group(), ports, terminal);
            case COMPUTER -> group(AccountType.computer(), ports, terminal);
        };
    }

    private static <A extends Account> CommandGroup group(
            AccountType<A> type, Ports ports, Terminal terminal) {
        return new CommandGroup(
                type.kind().key(),
                "Settings of " + type.many() + ".",
                List.of(
                        new ListCommand<>(type, ports, terminal),
                        new ShowCommand<>(type, ports, terminal),
                        new ChangeCommand<>(Verb.SET, type, ports, terminal),
                        new ChangeCommand<>(Verb.ENABLE, type, ports, terminal),
                        new ChangeCommand<>(Verb.DISABLE, type, ports, terminal)));
    }
}
