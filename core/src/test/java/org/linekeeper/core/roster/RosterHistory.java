package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// A directory to which things happen at random, made up from a seed: accounts come, change, are
/// renamed, moved, deleted and come back under another id; logins are taken twice; groups contain
/// each other, list who is not there, and lose members; heads and grantees come and go; telephone
/// lines are claimed by several and change hands. It tells what happened as edits, and can be read
/// whole at any time.
final class RosterHistory {
    private static final int NAMES = 7; // few, so that they meet

    final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    final Map<AccountId, Set<AccountId>> members = new LinkedHashMap<>();
    final Map<AccountId, AccountId> primaryGroups = new LinkedHashMap<>();

    private final Random random;
    private GlobalSettings settings;
    private LineListing lines = LineListing.none();
    private int created;

    RosterHistory(long seed) {
        random = new Random(seed);
        settings = GlobalSettings.usual().withNestedGroups(random.nextBoolean());
        if (random.nextInt(4) > 0) {
            lines = listing();
        }
    }

    /// The roster of it as it is, built afresh, the accounts in any order.
    Roster afresh() {
        var builder = new RosterBuilder().settings(settings).lines(lines);
        List<Account> all = new ArrayList<>(accounts.values());
        Collections.shuffle(all, random);
        all.forEach(builder::account);
        members.forEach((group, of) -> of.forEach(member -> builder.member(group, member)));
        primaryGroups.forEach(builder::primaryGroup);
        return builder.build();
    }

    /// Some things happen.
    List<RosterEdit> happen() {
        var edits = new ArrayList<RosterEdit>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            event(edits);
        }
        return edits;
    }

    private void event(List<RosterEdit> edits) {
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> put(created(), edits);
            case 4, 5, 6 -> any(Account.class).ifPresent(account -> put(changed(account), edits));
            case 7 -> any(Account.class).ifPresent(account -> put(renamed(account), edits));
            case 8 -> any(Account.class).ifPresent(account -> remove(account.head().id(), edits));
            case 9 -> any(UserAccount.class).ifPresent(user -> takeTurns(user, edits));
            case 10, 11, 12 -> member(edits);
            case 13 -> memberList(edits);
            case 14 -> primary(edits);
            default -> rarely(edits);
        }
    }

    private void rarely(List<RosterEdit> edits) {
        if (random.nextInt(3) == 0) {
            lines = listing();
            edits.add(new RosterEdit.Lines(lines));
        } else if (random.nextInt(3) == 0) {
            settings =
                    settings.withNestedGroups(random.nextBoolean())
                            .withServices(services())
                            .withBinding(RandomOrganisation.binding(random));
            edits.add(new RosterEdit.Settings(settings, KeyReader.withoutLocation()));
        } else {
            remove(new AccountId(new UUID(0, random.nextInt(created + 5))), edits);
        }
    }

    private void put(Account account, List<RosterEdit> edits) {
        accounts.put(account.head().id(), account);
        if (account instanceof GroupAccount) {
            members.putIfAbsent(account.head().id(), new LinkedHashSet<>());
        }
        edits.add(new RosterEdit.Put(account));
    }

    private void remove(AccountId id, List<RosterEdit> edits) {
        accounts.remove(id);
        members.remove(id);
        members.values().forEach(of -> of.remove(id));
        primaryGroups.remove(id);
        primaryGroups.values().removeIf(id::equals);
        edits.add(new RosterEdit.Remove(id));
    }

    /// One goes, and another comes with the same login.
    private void takeTurns(UserAccount user, List<RosterEdit> edits) {
        remove(user.head().id(), edits);
        Account next = created();
        if (next instanceof UserAccount successor) {
            put(successor.withHead(head(successor.head(), user.head().login(), 0)), edits);
        }
    }

    private void member(List<RosterEdit> edits) {
        any(GroupAccount.class)
                .ifPresent(group -> {
                    AccountId id = group.head().id();
                    AccountId member = someId();
                    Set<AccountId> of = members.getOrDefault(id, Set.of());
                    if (of.remove(member)) {
                        edits.add(new RosterEdit.RemoveMember(id, member));
                    } else {
                        of.add(member);
                        edits.add(new RosterEdit.AddMember(id, member));
                    }
                });
    }

    private void memberList(List<RosterEdit> edits) {
        any(GroupAccount.class)
                .ifPresent(group -> {
                    Set<AccountId> of = new LinkedHashSet<>();
                    for (int i = random.nextInt(accounts.size() + 1); i > 0; i--) {
                        of.add(someId());
                    }
                    members.put(group.head().id(), of);
                    edits.add(new RosterEdit.Members(group.head().id(), of));
                });
    }

    private void primary(List<RosterEdit> edits) {
        Optional<GroupAccount> group = any(GroupAccount.class);
        any(UserAccount.class)
                .ifPresent(user -> {
                    AccountId id = user.head().id();
                    if (group.isPresent() && random.nextInt(4) > 0) {
                        primaryGroups.put(id, group.get().head().id());
                    } else {
                        primaryGroups.remove(id);
                    }
                    edits.add(
                            new RosterEdit.PrimaryGroup(
                                    id, Optional.ofNullable(primaryGroups.get(id))));
                });
    }

    /// An account that is there, was there, will be, or never is; a group itself, too.
    private AccountId someId() {
        return new AccountId(new UUID(0, random.nextInt(created + 2)));
    }

    private <A extends Account> Optional<A> any(Class<A> type) {
        List<A> found =
                accounts.values().stream().filter(type::isInstance).map(type::cast).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(random.nextInt(found.size())));
    }

    // ---- accounts ------------------------------------------------------------------------------

    private Account created() {
        AccountId id = new AccountId(new UUID(0, created++));
        String login = "u" + random.nextInt(NAMES);
        AccountHead head =
                head(
                        new AccountHead(
                                id, "", "", Optional.empty(), false, true, OptionalInt.empty()),
                        login,
                        random.nextInt(2));
        return switch (random.nextInt(6)) {
            case 0, 1 -> changed(GroupAccount.bare(head));
            case 2 -> changed(ComputerAccount.bare(head));
            default -> changed(UserAccount.bare(head));
        };
    }

    private AccountHead head(AccountHead of, String login, int place) {
        return new AccountHead(
                of.id(),
                "CN=" + login + ",OU=" + (place == 0 ? "Here" : "There") + ",DC=example,DC=org",
                login,
                Optional.of(login + "@example.org"),
                of.disabledInDirectory(),
                random.nextInt(6) > 0,
                OptionalInt.empty());
    }

    private Account renamed(Account account) {
        return account.withHead(
                head(account.head(), "u" + random.nextInt(NAMES), random.nextInt(2)));
    }

    private Account changed(Account account) {
        AccountHead head =
                random.nextInt(4) > 0
                        ? account.head()
                        : account.head().withEnabled(!account.head().enabled());
        return switch (account) {
            case UserAccount user -> changed(user).withHead(head);
            case GroupAccount group -> changed(group).withHead(head);
            case ComputerAccount computer ->
                    computer.withHead(head)
                            .withTexts(Texts.none().with(TextField.FIRST_PHONE, number()));
        };
    }

    private UserAccount changed(UserAccount user) {
        Texts texts = user.texts();
        for (ClaimField field : ClaimField.values()) {
            texts =
                    switch (random.nextInt(4)) {
                        case 0 -> texts.with(field.field(), number());
                        case 1 -> texts.with(field.field(), "");
                        default -> texts;
                    };
        }
        if (random.nextInt(3) == 0) {
            texts =
                    texts.with(
                            TextField.IDENTITY, "sip:u" + random.nextInt(NAMES) + "@example.org");
        }
        UserAccount changed = user.withTexts(texts);
        if (random.nextInt(2) == 0) {
            var entries = new ArrayList<AuthorizationEntry>();
            for (int i = random.nextInt(3); i > 0; i--) {
                entries.add(new Authorization(AccountRef.unresolved(reference()), level()));
            }
            changed = changed.withAuthorizations(entries);
        }
        return random.nextInt(3) > 0
                ? changed
                : changed.withServices(services())
                        .withAdditionalLines(
                                new AdditionalLines(
                                        List.of(number()), RightSet.of(LineAccess.PICK_UP)));
    }

    private GroupAccount changed(GroupAccount group) {
        GroupAccount changed = group;
        if (random.nextBoolean()) {
            changed = changed.withLeader(leader()).withDeputy(leader());
        }
        return random.nextBoolean()
                ? changed
                : changed.withServices(services())
                        .withMemberAuthorization(Optional.of(level()))
                        .withLeaderAuthorization(Optional.of(level()));
    }

    private AuthorizationRights level() {
        return List.of(AuthorizationLevel.values()).get(random.nextInt(5)).rights();
    }

    private RightSet<ServiceRight> services() {
        long bits = random.nextLong();
        bits &= random.nextLong();
        return new RightSet<>(ServiceRight.class, bits);
    }

    private Optional<AccountRef> leader() {
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(AccountRef.unresolved(reference()));
    }

    private String reference() {
        String login = "u" + random.nextInt(NAMES);
        return switch (random.nextInt(7)) {
            case 0 -> login.toUpperCase(Locale.ROOT);
            case 1 -> login + "@EXAMPLE.org";
            case 2 -> "sip:" + login + "@example.org";
            case 3 -> "cn=" + login + ", OU=Here, DC=example,DC=org";
            case 4 -> someId().toString();
            case 5 -> "EXAMPLE\\" + login;
            default -> login;
        };
    }

    private String number() {
        return random.nextInt(12) == 0 ? "no number" : "" + (100 + random.nextInt(6));
    }

    private LineListing listing() {
        var listed = new ArrayList<Line>();
        for (int i = 0; i < 6; i++) {
            if (random.nextInt(4) > 0) {
                listed.add(Line.of("" + (100 + i)));
            }
        }
        return LineListing.of(listed);
    }
}
