package org.linekeeper.core.finding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// What to call an account in a command, so that no other account is meant: its login, or where
/// that is no login to look at, or another account has it too (in another domain), its GUID.
final class CommandNames {
    private final Roster roster;
    private final Set<String> doubledGroups;
    private final Set<String> doubledComputers;

    CommandNames(Roster roster) {
        this.roster = roster;
        doubledGroups = doubled(roster.groups().stream().map(RosterGroup::login));
        doubledComputers = doubled(roster.computers().stream().map(RosterComputer::name));
    }

    String of(RosterUser user) {
        List<RosterUser> having = roster.usersNamed(AccountName.of(user.login()));
        return name(user.login(), having.size() == 1 && having.contains(user), user.id());
    }

    String of(RosterGroup group) {
        return name(group.login(), !doubledGroups.contains(folded(group.login())), group.id());
    }

    String of(RosterComputer computer) {
        return name(
                computer.name(),
                !doubledComputers.contains(folded(computer.name())),
                computer.id());
    }

    private static String name(String login, boolean single, AccountId id) {
        boolean readsAsLogin =
                AccountName.of(login) instanceof AccountName.ByLogin(var _, var read)
                        && read.equals(login)
                        && !login.startsWith("-");
        return single && readsAsLogin ? login : id.toString();
    }

    private static Set<String> doubled(Stream<String> logins) {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        logins.map(CommandNames::folded).filter(login -> !seen.add(login)).forEach(twice::add);
        return twice;
    }

    private static String folded(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
