package org.linekeeper.cli.setting;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.edit.AuthorizationLists;
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
                    List<AuthorizationEntry> entries = user.authorizations();
                    for (String name : taken) {
                        Optional<AccountRef.Target> target =
                                Optional.ofNullable(lost.get(AccountName.of(name)));
                        entries = AuthorizationLists.without(entries, name, target);
                    }
                    for (Map.Entry<String, AccountRef.Target> grantee : grantees.entrySet()) {
                        AuthorizationRights rights = requireNonNull(levels.get(grantee.getKey()));
                        entries = AuthorizationLists.with(entries, grantee.getValue(), rights);
                    }
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
}
