package org.linekeeper.cli.setting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.AuthorizationRights;

/// What a user allows others. Grantees are stored by login, whatever form they are given in.
final class AuthorizationsSetting implements Setting<UserAccount> {
    private static final Option AUTHORIZE =
            Option.of(
                            "--authorize",
                            "USER=LEVEL",
                            "Give USER this authorization instead of the one it has. LEVEL is"
                                    + " blocked, public, business, team, personal, or exact bits in"
                                    + " the form 0x00048023/0x207/0x7 (presence, first line, second"
                                    + " line).")
                    .repeated();
    private static final Option UNAUTHORIZE =
            Option.of("--unauthorize", "USER", "Take USER's authorization away.").repeated();

    @Override
    public List<Option> options() {
        return List.of(AUTHORIZE, UNAUTHORIZE);
    }

    @Override
    public Optional<AccountChange<UserAccount>> change(Given given)
            throws CommandException, DirectoryException {
        List<String> taken = given.arguments().texts(UNAUTHORIZE);
        Map<String, AuthorizationRights> levels = levels(given.arguments().texts(AUTHORIZE));
        if (taken.isEmpty() && levels.isEmpty()) {
            return Optional.empty();
        }
        Map<String, AccountRef.Target> grantees =
                given.targets(AUTHORIZE, List.copyOf(levels.keySet()));
        Map<AccountName, AccountRef.Target> lost =
                given.reader().resolve(taken.stream().map(AccountName::of).toList());
        return Optional.of(
                AccountChange.of(user -> {
                    var entries = new ArrayList<AuthorizationEntry>(user.authorizations());
                    for (String name : taken) {
                        entries.removeIf(entry -> isOf(entry, name, lost));
                    }
                    grantees.forEach((name, grantee) ->
                            put(entries, grantee, requireNonNull(levels.get(name))));
                    return user.withAuthorizations(entries);
                }));
    }

    private static Map<String, AuthorizationRights> levels(List<String> texts)
            throws CommandException {
        var levels = new LinkedHashMap<String, AuthorizationRights>();
        for (String text : texts) {
            int equals = text.lastIndexOf('='); // a DN has some of its own
            if (equals < 1) {
                throw CommandException.usage(
                        "--authorize '" + text + "': must be of the form USER=LEVEL.");
            }
            levels.put(
                    text.substring(0, equals),
                    Words.authorization(AUTHORIZE, text.substring(equals + 1)));
        }
        return levels;
    }

    private static boolean isOf(
            AuthorizationEntry entry, String name, Map<AccountName, AccountRef.Target> resolved) {
        if (!(entry instanceof Authorization(var grantee, var _))) {
            return false;
        }
        AccountRef.@Nullable Target target = resolved.get(AccountName.of(name));
        return grantee.stored().equalsIgnoreCase(name) || (target != null && isOf(entry, target));
    }

    /// Whether the entry's stored text is one of the account's names.
    private static boolean isOf(AuthorizationEntry entry, AccountRef.Target target) {
        if (!(entry instanceof Authorization(var grantee, var _))) {
            return false;
        }
        if (grantee.target().isPresent()) {
            return grantee.target().get().id().equals(target.id());
        }
        return switch (AccountName.of(grantee.stored())) {
            case AccountName.ByLogin(var _, var login) -> login.equalsIgnoreCase(target.login());
            case AccountName.ByDn(var _, var dn) -> dn.equalsIgnoreCase(target.dn());
            case AccountName.ById(var _, var id) -> id.equals(target.id());
            case AccountName.ByIdentity _, AccountName.ByUserPrincipalName _ -> false;
        };
    }

    /// The new entry in place of the grantee's first; further ones of the same grantee go, because
    /// they would add to it.
    private static void put(
            List<AuthorizationEntry> entries,
            AccountRef.Target grantee,
            AuthorizationRights rights) {
        var wanted =
                new Authorization(new AccountRef(grantee.login(), Optional.of(grantee)), rights);
        int first = -1;
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (isOf(entries.get(i), grantee)) {
                if (first >= 0) {
                    entries.remove(first);
                }
                first = i;
            }
        }
        if (first < 0) {
            entries.add(wanted);
        } else if (!entries.get(first).equals(wanted)) {
            entries.set(first, wanted);
        }
    }
}
