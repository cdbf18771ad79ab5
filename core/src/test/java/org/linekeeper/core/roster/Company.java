package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.TestAccounts;

/// A company told account by account, and its roster.
final class Company {
    private final Map<String, UserAccount> users = new LinkedHashMap<>();
    private final Map<String, GroupAccount> groups = new LinkedHashMap<>();
    private final Map<String, ComputerAccount> computers = new LinkedHashMap<>();
    private final List<String[]> members = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private GlobalSettings settings = GlobalSettings.usual();

    /// Adds users who are set up for UC and may use lines.
    Company users(String... logins) {
        for (String login : logins) {
            UserAccount bare = TestAccounts.user(login);
            users.put(
                    login,
                    bare.withHead(bare.head().withEnabled(true))
                            .withServices(RightSet.of(ServiceRight.CTI_LINES)));
        }
        return this;
    }

    Company user(String login, UnaryOperator<UserAccount> change) {
        users.computeIfPresent(login, (_, user) -> change.apply(user));
        return this;
    }

    Company services(String login, ServiceRight right) {
        return user(login, user -> user.withServices(user.services().with(right)));
    }

    Company number(String login, TextField field, String number) {
        return user(login, user -> user.withTexts(user.texts().with(field, number)));
    }

    Company authorizes(String owner, String grantee, AuthorizationLevel level) {
        return user(
                owner,
                user -> {
                    var entries = new ArrayList<AuthorizationEntry>(user.authorizations());
                    entries.add(new Authorization(AccountRef.unresolved(grantee), level.rights()));
                    return user.withAuthorizations(entries);
                });
    }

    /// Adds a group that is set up for UC.
    Company group(String login, String... memberLogins) {
        GroupAccount bare = TestAccounts.group(login);
        groups.put(login, bare.withHead(bare.head().withEnabled(true)));
        for (String member : memberLogins) {
            members.add(new String[] {login, member});
        }
        return this;
    }

    Company group(String login, UnaryOperator<GroupAccount> change) {
        groups.computeIfPresent(login, (_, group) -> change.apply(group));
        return this;
    }

    Company groupServices(String login, ServiceRight first, ServiceRight... others) {
        return group(login, group -> group.withServices(RightSet.of(first, others)));
    }

    Company head(String group, String login) {
        return group(
                group,
                account ->
                        account.withLeader(
                                Optional.of(
                                        AccountRef.unresolved(TestAccounts.target(login).dn()))));
    }

    Company deputy(String group, String login) {
        return group(
                group,
                account ->
                        account.withDeputy(
                                Optional.of(
                                        AccountRef.unresolved(TestAccounts.target(login).dn()))));
    }

    Company computer(String name, UnaryOperator<ComputerAccount> change) {
        ComputerAccount bare = TestAccounts.computer(name);
        computers.put(name, change.apply(bare.withHead(bare.head().withEnabled(true))));
        return this;
    }

    Company lines(String... numbers) {
        for (String number : numbers) {
            lines.add(Line.of(number));
        }
        return this;
    }

    Company line(Line line) {
        lines.add(line);
        return this;
    }

    Company settings(GlobalSettings changed) {
        settings = changed;
        return this;
    }

    Roster roster() {
        var builder = new RosterBuilder().settings(settings).lines(LineListing.of(lines));
        users.values().forEach(builder::account);
        groups.values().forEach(builder::account);
        computers.values().forEach(builder::account);
        members.forEach(pair -> builder.member(TestAccounts.id(pair[0]), TestAccounts.id(pair[1])));
        return builder.build();
    }

    static RosterUser user(Roster roster, String login) {
        return roster.usersNamed(AccountName.of(login)).getFirst();
    }

    static RosterComputer computer(Roster roster, String name) {
        return roster.computersNamed(AccountName.of(name)).getFirst();
    }
}
