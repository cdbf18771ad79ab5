package org.linekeeper.core.finding;

import java.util.List;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterUser;

/// Users by the names under which settings store them.
///
/// @param roster where they are
record NamedUsers(Roster roster) {
    /// The users whom a stored name means. As the roster does it, the text is tried as a login
    /// first, whatever it looks like.
    List<RosterUser> named(String stored) {
        List<RosterUser> byLogin = roster.usersNamed(new AccountName.ByLogin(stored, stored));
        return byLogin.isEmpty() ? roster.usersNamed(AccountName.of(stored)) : byLogin;
    }
}
