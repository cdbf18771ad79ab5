package org.linekeeper.cli.account;

import org.linekeeper.cli.setting.SettingPages;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;

/// What the commands of one kind of account differ in.
///
/// @param type the kind as a Java type
/// @param settings what can be set
record AccountType<A extends Account>(Class<A> type, SettingPages<A> settings) {
    static AccountType<UserAccount> user() {
        return new AccountType<>(UserAccount.class, SettingPages.ofUser());
    }

    static AccountType<GroupAccount> group() {
        return new AccountType<>(GroupAccount.class, SettingPages.ofGroup());
    }

    static AccountType<ComputerAccount> computer() {
        return new AccountType<>(ComputerAccount.class, SettingPages.ofComputer());
    }

    AccountKind kind() {
        return Account.kindOf(type);
    }

    /// `users`.
    String many() {
        return kind().key() + "s";
    }

    /// A name for examples.
    String example() {
        return switch (kind()) {
            case USER -> "ford";
            case GROUP -> "sales";
            case COMPUTER -> "pc-17";
        };
    }
}
