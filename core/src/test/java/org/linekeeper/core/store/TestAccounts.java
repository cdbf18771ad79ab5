package org.linekeeper.core.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;

/// Accounts without settings, told apart by their login alone.
public final class TestAccounts {
    private static final String BASE = "OU=Staff,DC=example,DC=org";

    private TestAccounts() {}

    /// A user with a UPN at example.org.
    public static UserAccount user(String login) {
        return UserAccount.bare(head(login, Optional.of(login + "@example.org")));
    }

    /// A group.
    public static GroupAccount group(String login) {
        return GroupAccount.bare(head(login, Optional.empty()));
    }

    /// A computer.
    ///
    /// @param name without the `$`
    public static ComputerAccount computer(String name) {
        return ComputerAccount.bare(head(name + "$", Optional.empty()));
    }

    /// The id of the account with that login.
    public static AccountId id(String login) {
        return new AccountId(UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)));
    }

    /// What a reference to an account with that login leads to.
    public static AccountRef.Target target(String login) {
        return new AccountRef.Target(id(login), dn(login), login, login);
    }

    private static AccountHead head(String login, Optional<String> userPrincipalName) {
        return new AccountHead(
                id(login), dn(login), login, userPrincipalName, false, false, OptionalInt.empty());
    }

    private static String dn(String login) {
        return "CN=" + login.replace("$", "") + "," + BASE;
    }
}
