package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.number.Location;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.GlobalSettings;
import org.linekeeper.core.roster.KeyReader;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterBuilder;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.TestAccounts;

/// A small company in which nothing is odd until a test makes it so: Arthur and Ford are set up for
/// UC, with mail, identity and line; both are members of the group crew, which grants phone books.
public final class FindingScene {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, List<String>> sipAddresses = new HashMap<>();
    private final List<String[]> members = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private GlobalSettings settings = GlobalSettings.usual();
    private KeyReader keys = KeyReader.withoutLocation();
    private List<String> presenceDomains = List.of("example.org");
    private boolean catalogKnown = true;

    /// With nothing odd in it.
    public FindingScene() {
        healthy("arthur", "117");
        healthy("ford", "142");
        GroupAccount crew = TestAccounts.group("crew");
        accounts.put(
                "crew",
                crew.withHead(crew.head().withEnabled(true))
                        .withServices(RightSet.of(ServiceRight.USE_PHONE_BOOKS)));
        members("crew", "arthur", "ford");
        lines("117", "142", "199");
    }

    /// A user about whom nothing is odd.
    FindingScene healthy(String login, String number) {
        UserAccount bare = TestAccounts.user(login);
        accounts.put(
                login,
                bare.withHead(bare.head().withEnabled(true))
                        .withTexts(
                                bare.texts()
                                        .with(TextField.DISPLAY_NAME, "The " + login)
                                        .with(TextField.IDENTITY, "sip:" + login + "@example.org")
                                        .with(TextField.MAIL, login + "@example.org")
                                        .with(TextField.BUSINESS, number))
                        .withServices(EditRules.DEFAULT_SERVICES));
        return addresses(login, "sip:" + login + "@example.org");
    }

    /// A user who is not set up for UC.
    FindingScene bare(String login) {
        accounts.put(login, TestAccounts.user(login));
        return this;
    }

    FindingScene user(String login, UnaryOperator<UserAccount> change) {
        accounts.computeIfPresent(login, (_, account) -> change.apply((UserAccount) account));
        return this;
    }

    FindingScene text(String login, TextField field, String text) {
        accounts.computeIfPresent(
                login, (_, account) -> account.withTexts(account.texts().with(field, text)));
        return this;
    }

    FindingScene grant(String login, ServiceRight... rights) {
        return user(login, user -> user.withServices(user.services().withAll(List.of(rights))));
    }

    FindingScene revoke(String login, ServiceRight... rights) {
        return user(login, user -> user.withServices(user.services().withoutAll(List.of(rights))));
    }

    /// The directory account is disabled.
    FindingScene left(String login) {
        accounts.computeIfPresent(
                login,
                (_, account) -> {
                    AccountHead head = account.head();
                    return account.withHead(
                            new AccountHead(
                                    head.id(),
                                    head.dn(),
                                    head.login(),
                                    head.userPrincipalName(),
                                    true,
                                    head.enabled(),
                                    head.schemaVersion()));
                });
        return this;
    }

    FindingScene authorizes(String owner, String grantee, AuthorizationLevel level) {
        return user(
                owner,
                user -> {
                    var entries = new ArrayList<AuthorizationEntry>(user.authorizations());
                    entries.add(new Authorization(AccountRef.unresolved(grantee), level.rights()));
                    return user.withAuthorizations(entries);
                });
    }

    FindingScene additional(String login, String... numbers) {
        return user(
                login,
                user ->
                        user.withAdditionalLines(
                                AdditionalLines.none().withLines(List.of(numbers))));
    }

    FindingScene group(String login, UnaryOperator<GroupAccount> change) {
        accounts.compute(
                login,
                (_, account) -> {
                    if (account != null) {
                        return change.apply((GroupAccount) account);
                    }
                    GroupAccount bare = TestAccounts.group(login);
                    return change.apply(bare.withHead(bare.head().withEnabled(true)));
                });
        return this;
    }

    FindingScene computer(String name, UnaryOperator<ComputerAccount> change) {
        ComputerAccount bare = TestAccounts.computer(name);
        accounts.put(name, change.apply(bare.withHead(bare.head().withEnabled(true))));
        return this;
    }

    FindingScene members(String group, String... logins) {
        for (String login : logins) {
            members.add(new String[] {group, login});
        }
        return this;
    }

    /// The SIP addresses among the `proxyAddresses`.
    FindingScene addresses(String login, String... addresses) {
        sipAddresses.put(login, List.of(addresses));
        return this;
    }

    FindingScene lines(String... numbers) {
        List.of(numbers).forEach(number -> lines.add(Line.of(number)));
        return this;
    }

    FindingScene line(Line line) {
        lines.add(line);
        return this;
    }

    FindingScene noLines() {
        lines.clear();
        catalogKnown = false;
        return this;
    }

    FindingScene at(Location location) {
        keys = KeyReader.at(new Locations(List.of(location)));
        return this;
    }

    FindingScene everybody(UnaryOperator<GlobalSettings> change) {
        settings = change.apply(settings);
        return this;
    }

    FindingScene anyDomain() {
        presenceDomains = List.of();
        return this;
    }

    /// The accounts in a store.
    public InMemoryAccountStore store() {
        var store = new InMemoryAccountStore();
        accounts.values().forEach(store::put);
        members.forEach(
                pair -> store.addMember(TestAccounts.id(pair[0]), TestAccounts.id(pair[1])));
        return store;
    }

    /// The rules about the roster.
    public RosterRules rosterRules() {
        return new RosterRules(settings, keys, () -> LineListing.of(lines), catalogKnown);
    }

    /// The rules about edits.
    public EditRules editRules() {
        return new EditRules(presenceDomains, EditRules.DEFAULT_SERVICES);
    }

    Roster roster() {
        var builder =
                new RosterBuilder().settings(settings).keys(keys).lines(LineListing.of(lines));
        accounts.values().forEach(builder::account);
        members.forEach(pair -> builder.member(TestAccounts.id(pair[0]), TestAccounts.id(pair[1])));
        return builder.build();
    }

    Facts facts() {
        var facts = new FactTable(keys);
        accounts.forEach((login, account) ->
                facts.put(
                        account.head().id(),
                        AccountFacts.of(
                                account, Optional.ofNullable(sipAddresses.get(login)), keys)));
        return facts;
    }

    FindingRules rules() {
        return new FindingRules(
                presenceDomains, EditRules.DEFAULT_SERVICES, keys, catalogKnown, Set.of());
    }

    public Findings findings() {
        return Findings.of(roster(), facts(), rules());
    }
}
