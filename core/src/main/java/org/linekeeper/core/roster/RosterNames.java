package org.linekeeper.core.roster;

import java.util.function.IntPredicate;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;

/// Finds accounts by any of their names.
final class RosterNames {
    /// No account has the name.
    static final int NOBODY = -1;

    /// Several accounts have the name.
    static final int SEVERAL = -2;

    private final RosterTables tables;

    RosterNames(RosterTables tables) {
        this.tables = tables;
    }

    /// The account or absentee with that id as [SeatKind#code], or [#NOBODY].
    int code(AccountId id) {
        int[] found = filtered(NameHash.of(id), code -> has(code, id));
        return found.length == 0 ? NOBODY : found[0];
    }

    /// The seat of an account of that kind and id, or [#NOBODY].
    int seat(SeatKind kind, AccountId id) {
        int code = code(id);
        return code >= 0 && SeatKind.of(code) == kind ? SeatKind.seat(code) : NOBODY;
    }

    /// The seat of the user that an account refers to, [#NOBODY] or [#SEVERAL]. A login goes first,
    /// whatever else the text may look like.
    int user(String stored) {
        int byLogin = single(users(NameHash.of(stored), user -> hasLogin(user, stored)));
        return byLogin != NOBODY || NameHash.isPlain(stored)
                ? byLogin
                : single(users(AccountName.of(stored)));
    }

    /// For each entry of a user's authorizations whom it means.
    int[] grantees(RosterUser user) {
        if (user.entries() == 0) {
            return IntList.NONE;
        }
        var found = new int[user.entries()];
        for (int entry = 0; entry < found.length; entry++) {
            found[entry] = user(user.grantee(entry));
        }
        return found;
    }

    /// The seats of all users who have the name.
    int[] users(AccountName name) {
        return users(NameHash.of(name), test(name));
    }

    /// The seats of all groups that have the name.
    int[] groups(AccountName name) {
        return matching(
                SeatKind.GROUP,
                NameHash.of(name),
                seat -> answersTo(tables.groups().get(seat).group(), name));
    }

    /// The seats of all computers that have the name, the `$` at the end being optional.
    int[] computers(AccountName name) {
        return matching(
                SeatKind.COMPUTER,
                NameHash.of(name),
                seat -> answersTo(tables.computers().get(seat), name));
    }

    private IntPredicate test(AccountName name) {
        return switch (name) {
            case AccountName.ByLogin(var _, var login) -> seat -> hasLogin(seat, login);
            case AccountName.ById(var _, var id) ->
                    seat -> tables.users().get(seat).id().equals(id);
            case AccountName.ByUserPrincipalName(var text) ->
                    seat -> NameHash.same(tables.users().get(seat).userPrincipalName(), text);
            case AccountName.ByIdentity(var text) ->
                    seat -> NameHash.same(tables.users().get(seat).identity(), text);
            case AccountName.ByDn(var _, var dn) -> {
                String wanted = NameHash.compact(dn);
                yield seat -> NameHash.sameDn(tables.users().get(seat).dn(), wanted);
            }
        };
    }

    private boolean hasLogin(int seat, String login) {
        return tables.users().get(seat).login().equalsIgnoreCase(login);
    }

    private static boolean answersTo(RosterGroup group, AccountName name) {
        return switch (name) {
            case AccountName.ByLogin(var _, var login) -> group.login().equalsIgnoreCase(login);
            case AccountName.ById(var _, var id) -> group.id().equals(id);
            case AccountName.ByDn(var _, var dn) ->
                    NameHash.sameDn(group.dn(), NameHash.compact(dn));
            case AccountName.ByIdentity(var text) -> group.login().equalsIgnoreCase(text);
            case AccountName.ByUserPrincipalName(var text) -> group.login().equalsIgnoreCase(text);
        };
    }

    private static boolean answersTo(RosterComputer computer, AccountName name) {
        return switch (name) {
            case AccountName.ByLogin(var _, var login) ->
                    computer.login().equalsIgnoreCase(login)
                            || computer.name().equalsIgnoreCase(login);
            case AccountName.ByDn(var _, var dn) ->
                    NameHash.sameDn(computer.dn(), NameHash.compact(dn));
            case AccountName.ById(var _, var id) -> computer.id().equals(id);
            case AccountName.ByIdentity _, AccountName.ByUserPrincipalName _ -> false;
        };
    }

    private boolean has(int code, AccountId id) {
        int seat = SeatKind.seat(code);
        return switch (SeatKind.of(code)) {
            case USER -> tables.users().get(seat).id().equals(id);
            case GROUP -> tables.groups().get(seat).group().id().equals(id);
            case COMPUTER -> tables.computers().get(seat).id().equals(id);
            case ABSENT -> tables.absentees().get(seat).id().equals(id);
        };
    }

    private int[] users(int hash, IntPredicate matches) {
        return matching(SeatKind.USER, hash, matches);
    }

    private int[] matching(SeatKind kind, int hash, IntPredicate matches) {
        int[] codes =
                filtered(
                        hash,
                        code -> SeatKind.of(code) == kind && matches.test(SeatKind.seat(code)));
        for (int i = 0; i < codes.length; i++) {
            codes[i] = SeatKind.seat(codes[i]);
        }
        return codes;
    }

    private int[] filtered(int hash, IntPredicate wanted) {
        int single = tables.names().single(hash);
        if (single == NOBODY) {
            return IntList.NONE;
        }
        if (single >= 0) {
            return wanted.test(single) ? new int[] {single} : IntList.NONE;
        }
        var found = new IntList();
        tables.names()
                .find(hash)
                .forEach(code -> {
                    if (wanted.test(code)) {
                        found.add(code);
                    }
                });
        return found.toArray();
    }

    private static int single(int[] found) {
        return switch (found.length) {
            case 0 -> NOBODY;
            case 1 -> found[0];
            default -> SEVERAL;
        };
    }
}
