package org.linekeeper.core.account;

import java.util.List;
import org.linekeeper.core.problem.Problem;

/// A directory object with its UC settings. Immutable; every change makes a new one.
public sealed interface Account permits UserAccount, GroupAccount, ComputerAccount {
    /// What all kinds have: identity, names, whether it is set up for UC.
    AccountHead head();

    /// The text settings.
    Texts texts();

    /// Additional properties.
    PropertyBag properties();

    /// What could not be read properly; never a reason to lose it.
    List<Problem> problems();

    /// The kind of object.
    AccountKind kind();

    /// The same account with another head.
    Account withHead(AccountHead changed);

    /// The same account with other texts.
    Account withTexts(Texts changed);

    /// The same account with other properties.
    Account withProperties(PropertyBag changed);

    /// The kind that a Java type stands for.
    static AccountKind kindOf(Class<? extends Account> type) {
        if (type == UserAccount.class) {
            return AccountKind.USER;
        }
        if (type == GroupAccount.class) {
            return AccountKind.GROUP;
        }
        if (type == ComputerAccount.class) {
            return AccountKind.COMPUTER;
        }
        throw new IllegalArgumentException("no kind for " + type);
    }
}
