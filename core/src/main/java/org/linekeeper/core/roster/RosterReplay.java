package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.RosterChanges.AccountGone;
import org.linekeeper.core.roster.RosterChanges.AccountPut;
import org.linekeeper.core.roster.RosterChanges.OwnerChange;
import org.linekeeper.core.roster.RosterChanges.ServicesChange;

/// Applies edits to a roster by building it anew from its parts.
final class RosterReplay {
    private final Roster before;
    private final Map<AccountId, RosterUser> users = new LinkedHashMap<>();
    private final Map<AccountId, RosterGroup> groups = new LinkedHashMap<>();
    private final Map<AccountId, RosterComputer> computers = new LinkedHashMap<>();
    private final Map<AccountId, Set<AccountId>> members = new LinkedHashMap<>();
    private final Map<AccountId, AccountPut> put = new LinkedHashMap<>();
    private final List<AccountGone> gone = new ArrayList<>();
    private GlobalSettings settings;
    private org.linekeeper.core.line.LineListing lines;
    private KeyReader keys;

    RosterReplay(Roster before) {
        this.before = before;
        settings = before.settings();
        lines = before.lineTable().listing();
        keys = before.lineTable().keys();
        before.users().forEach(user -> users.put(user.id(), user));
        before.computers().forEach(computer -> computers.put(computer.id(), computer));
        for (int i = 0; i < before.groupCount(); i++) {
            groups.put(before.group(i).id(), before.group(i));
            Set<AccountId> of = new LinkedHashSet<>();
            for (int user : before.memberships().directUsers(i)) {
                of.add(before.user(user).id());
            }
            for (int child : before.memberships().directGroups(i)) {
                of.add(before.group(child).id());
            }
            members.put(before.group(i).id(), of);
        }
    }

    RosterUpdate apply(List<RosterEdit> edits) {
        edits.forEach(this::apply);
        var builder = new RosterBuilder().settings(settings).lines(lines).keys(keys);
        users.values().forEach(builder::user);
        groups.values().forEach(builder::group);
        computers.values().forEach(builder::computer);
        members.forEach((group, of) -> of.forEach(member -> builder.member(group, member)));
        Roster after = builder.build();
        return new RosterUpdate(
                after,
                new RosterChanges(
                        List.copyOf(put.values()), gone, owners(before, after), services(after)));
    }

    private void apply(RosterEdit edit) {
        switch (edit) {
            case RosterEdit.Put(var account) -> put(account);
            case RosterEdit.Remove(var id) -> remove(id);
            case RosterEdit.AddMember(var group, var member) -> {
                of(group).add(member);
                changed(group);
            }
            case RosterEdit.RemoveMember(var group, var member) -> {
                of(group).remove(member);
                changed(group);
            }
            case RosterEdit.Members(var group, var all) -> {
                members.put(group, new LinkedHashSet<>(all));
                changed(group);
            }
            case RosterEdit.PrimaryGroup(var user, var group) ->
                    group.ifPresent(id -> of(id).add(user));
            case RosterEdit.Lines(var changed) -> lines = changed;
            case RosterEdit.Settings(var changed, var reader) -> {
                settings = changed;
                keys = reader;
            }
        }
    }

    private Set<AccountId> of(AccountId group) {
        return members.computeIfAbsent(group, _ -> new LinkedHashSet<>());
    }

    private void changed(AccountId group) {
        @Nullable RosterGroup known = groups.get(group);
        if (known != null) {
            put.putIfAbsent(
                    group,
                    new AccountPut(AccountKind.GROUP, group, known.dn(), known.login(), false));
        }
    }

    private void put(Account account) {
        AccountId id = account.head().id();
        boolean known =
                users.containsKey(id) || groups.containsKey(id) || computers.containsKey(id);
        put.put(
                id,
                new AccountPut(
                        account.kind(), id, account.head().dn(), account.head().login(), !known));
        switch (account) {
            case UserAccount user -> users.put(id, new RosterUser(user, 0));
            case GroupAccount group -> groups.put(id, RosterGroup.of(group));
            case ComputerAccount computer -> computers.put(id, RosterComputer.of(computer));
        }
    }

    private void remove(AccountId id) {
        members.values().forEach(of -> of.remove(id));
        members.remove(id);
        put.remove(id);
        @Nullable RosterUser user = users.remove(id);
        if (user != null) {
            gone.add(new AccountGone(AccountKind.USER, id, user.dn(), user.login()));
        }
        @Nullable RosterGroup group = groups.remove(id);
        if (group != null) {
            gone.add(new AccountGone(AccountKind.GROUP, id, group.dn(), group.login()));
        }
        @Nullable RosterComputer computer = computers.remove(id);
        if (computer != null) {
            gone.add(new AccountGone(AccountKind.COMPUTER, id, computer.dn(), computer.login()));
        }
    }

    private List<ServicesChange> services(Roster after) {
        EffectiveRights had = before.rights();
        EffectiveRights has = after.rights();
        Map<AccountId, RosterUser> old =
                before.users().stream()
                        .collect(Collectors.toMap(RosterUser::id, Function.identity()));
        ToLongFunction<RosterUser> then =
                user -> {
                    @Nullable RosterUser known = old.get(user.id());
                    return known == null ? 0 : had.services(known).bits();
                };
        var found = new ArrayList<ServicesChange>();
        for (RosterUser user : after.users()) {
            long was = then.applyAsLong(user);
            long is = has.services(user).bits();
            if (was != is) {
                found.add(
                        new ServicesChange(
                                user,
                                new RightSet<>(ServiceRight.class, is & ~was),
                                new RightSet<>(ServiceRight.class, was & ~is)));
            }
        }
        return found;
    }

    private static List<OwnerChange> owners(Roster before, Roster after) {
        Map<LineKey, RosterUser> had = new HashMap<>();
        before.binding()
                .lines()
                .forEach(line ->
                        before.binding()
                                .owner(line)
                                .ifPresent(owner -> had.put(line.key(), owner)));
        Set<LineKey> contested =
                before.binding().contested().map(RosterLine::key).collect(Collectors.toSet());
        BindingReport now = after.binding();
        var found = new ArrayList<OwnerChange>();
        for (RosterLine line : now.lines()) {
            var was = java.util.Optional.ofNullable(had.remove(line.key()));
            var is = now.owner(line);
            boolean several = now.claimants(line).size() > 1;
            if (!was.equals(is) || several != contested.contains(line.key())) {
                found.add(new OwnerChange(line.key(), was, is, several));
            }
        }
        had.forEach((key, owner) ->
                found.add(
                        new OwnerChange(
                                key,
                                java.util.Optional.of(owner),
                                java.util.Optional.empty(),
                                false)));
        return found;
    }
}
