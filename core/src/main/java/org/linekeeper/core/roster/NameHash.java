package org.linekeeper.core.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;

/// Hashes under which accounts are found, and under which references to them are. Whoever has a
/// name and whoever refers to it by that name meet under one hash.
final class NameHash {
    private static final int LONGEST_LOGIN = 20; // of users; a GUID is longer in every form

    private NameHash() {}

    /// The same for texts that differ only in case or spaces.
    static int of(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                hash = hash * 31 + folded(c);
            }
        }
        return hash;
    }

    static int of(AccountId id) {
        return id.hashCode();
    }

    /// The hash of what a name is compared with.
    static int of(AccountName name) {
        return switch (name) {
            case AccountName.ByLogin(var _, var login) -> of(login);
            case AccountName.ById(var _, var id) -> of(id);
            case AccountName.ByUserPrincipalName(var text) -> of(text);
            case AccountName.ByIdentity(var text) -> of(text);
            case AccountName.ByDn(var _, var dn) -> of(dn);
        };
    }

    /// Everything under which a user is found, ascending, each once.
    static int[] of(RosterUser user) {
        var hashes = new IntList();
        hashes.add(of(user.id()));
        hashes.add(of(user.login()));
        hashes.add(of(user.dn()));
        user.userPrincipalName().ifPresent(name -> hashes.add(of(name)));
        user.identity().ifPresent(name -> hashes.add(of(name)));
        return hashes.toSortedSet();
    }

    /// The same of a group.
    static int[] of(RosterGroup group) {
        var hashes = new IntList();
        hashes.add(of(group.id()));
        hashes.add(of(group.login()));
        hashes.add(of(group.dn()));
        return hashes.toSortedSet();
    }

    /// The same of a computer.
    static int[] of(RosterComputer computer) {
        var hashes = new IntList();
        hashes.add(of(computer.id()));
        hashes.add(of(computer.login()));
        hashes.add(of(computer.name()));
        hashes.add(of(computer.dn()));
        return hashes.toSortedSet();
    }

    /// The hashes of everybody a user refers to, ascending, each once.
    static int[] mentionedBy(RosterUser user) {
        if (user.entries() == 0) {
            return IntList.NONE;
        }
        var hashes = new IntList();
        for (int entry = 0; entry < user.entries(); entry++) {
            addMention(hashes, user.grantee(entry));
        }
        return hashes.toSortedSet();
    }

    /// The hashes of those a group refers to, ascending, each once.
    static int[] mentionedBy(@Nullable RosterGroup group) {
        var hashes = new IntList();
        if (group != null) {
            group.head().ifPresent(stored -> addMention(hashes, stored));
            group.deputy().ifPresent(stored -> addMention(hashes, stored));
        }
        return hashes.toSortedSet();
    }

    /// Whether a text can only be a login, so that nobody has to look for other forms in it.
    static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > LONGEST_LOGIN) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= '0' && c <= '9')
                            || (c >= 'A' && c <= 'Z')
                            || c == '.'
                            || c == '-'
                            || c == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /// Whether somebody with that hash may be meant by what an account refers to.
    static boolean mentions(String stored, int hash) {
        return of(stored) == hash || (!isPlain(stored) && of(AccountName.of(stored)) == hash);
    }

    private static void addMention(IntList hashes, String stored) {
        hashes.add(of(stored));
        if (!isPlain(stored)) {
            hashes.add(of(AccountName.of(stored)));
        }
    }

    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /// A DN without spaces after its commas (RFC 4514 writes none, people do).
    static String compact(String dn) {
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

    /// Whether a DN means the place that the other one names.
    static boolean sameDn(String one, String compactOther) {
        return compact(one).equalsIgnoreCase(compactOther);
    }

    static boolean same(Optional<String> one, String other) {
        return one.isPresent() && one.get().equalsIgnoreCase(other);
    }
}
