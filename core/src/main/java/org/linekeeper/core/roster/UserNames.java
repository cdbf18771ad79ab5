package org.linekeeper.core.roster;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountName;

/// Finds users by any of their names. The indexes that most directories never need are built when
/// first asked for.
final class UserNames {
    /// No user has the name.
    static final int NOBODY = -1;

    /// Several users have the name.
    static final int SEVERAL = -2;

    private final RosterUser[] users;
    private final IndexTable ids;
    private final IndexTable logins;
    private @Nullable IndexTable principals;
    private @Nullable IndexTable identities;
    private @Nullable IndexTable dns;

    UserNames(RosterUser[] users, IndexTable ids) {
        this.users = users;
        this.ids = ids;
        this.logins = IndexTable.of(users.length, i -> hash(users[i].login()));
    }

    /// The user's position, [#NOBODY] or [#SEVERAL].
    int find(String stored) {
        int[] byLogin = byLogin(stored);
        if (byLogin.length > 0) {
            return single(byLogin);
        }
        return single(findAll(AccountName.of(stored)));
    }

    /// The positions of all users who have the name.
    int[] findAll(AccountName name) {
        return switch (name) {
            case AccountName.ByLogin(var _, var login) -> byLogin(login);
            case AccountName.ById(var _, var id) ->
                    ids.findAll(id.hashCode(), i -> users[i].id().equals(id));
            case AccountName.ByUserPrincipalName(var text) -> {
                if (principals == null) {
                    principals = index(i -> users[i].userPrincipalName().orElse(null));
                }
                yield all(
                        principals,
                        text,
                        i ->
                                users[i].userPrincipalName()
                                        .filter(text::equalsIgnoreCase)
                                        .isPresent());
            }
            case AccountName.ByIdentity(var text) -> {
                if (identities == null) {
                    identities = index(i -> users[i].identity().orElse(null));
                }
                yield all(
                        identities,
                        text,
                        i -> users[i].identity().filter(text::equalsIgnoreCase).isPresent());
            }
            case AccountName.ByDn(var _, var dn) -> {
                if (dns == null) {
                    dns = index(i -> users[i].dn());
                }
                String wanted = compact(dn);
                yield all(dns, dn, i -> compact(users[i].dn()).equalsIgnoreCase(wanted));
            }
        };
    }

    private int[] byLogin(String login) {
        return all(logins, login, i -> users[i].login().equalsIgnoreCase(login));
    }

    private static int[] all(IndexTable table, String text, IntPredicate matches) {
        return table.findAll(hash(text), matches);
    }

    private static int single(int[] found) {
        return switch (found.length) {
            case 0 -> NOBODY;
            case 1 -> found[0];
            default -> SEVERAL;
        };
    }

    private IndexTable index(IntFunction<@Nullable String> text) {
        return IndexTable.of(
                users.length,
                i -> {
                    @Nullable String name = text.apply(i);
                    return name == null ? 0 : hash(name);
                });
    }

    /// The same for texts that differ only in case or spaces.
    static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                hash = hash * 31 + folded(c);
            }
        }
        return hash;
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /// A DN without spaces after its commas (RFC 4514 writes none, people do).
    private static String compact(String dn) {
        if (!dn.contains(", ")) {
            return dn;
        }
        var text = new StringBuilder(dn.length());
        for (int i = 0; i < dn.length(); i++) {
            char c = dn.charAt(i);
            boolean afterComma = !text.isEmpty() && text.charAt(text.length() - 1) == ',';
            boolean escaped = text.length() > 1 && text.charAt(text.length() - 2) == '\\';
            if (c != ' ' || !afterComma || escaped) {
                text.append(c);
            }
        }
        return text.toString();
    }
}
