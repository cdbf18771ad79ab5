package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linekeeper.directory.embedded.schema.ValueSyntax;
import org.linekeeper.directory.embedded.store.EntryTree;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// What Active Directory's account manager adds to the rules of the schema ([MS-SAMR]): security
/// identifiers, unique names, groups, the account flags.
final class AccountRules {
    /// Relative identifier of the group Domain Users, everybody's primary group.
    static final long DOMAIN_USERS = 513;

    /// Relative identifier of the group Domain Computers.
    static final long DOMAIN_COMPUTERS = 515;

    private static final int ACCOUNT_DISABLED = 0x2;
    private static final int PASSWORD_NOT_REQUIRED = 0x20;
    private static final int NORMAL_ACCOUNT = 0x200;
    private static final int WORKSTATION = 0x1000;
    private static final int GLOBAL_SECURITY_GROUP = 0x80000002;
    private static final Set<Long> ADMINISTRATORS = Set.of(544L, 512L, 519L);

    private final EntryTree tree;

    AccountRules(EntryTree tree) {
        this.tree = tree;
    }

    /// True for the classes that have a security identifier.
    static boolean isPrincipal(Collection<String> classes) {
        return classes.contains("user") || classes.contains("group");
    }

    /// Sets what a new account lacks.
    static void complete(StoredEntry.Draft draft, Collection<String> classes) {
        if (!draft.has("samaccountname")) {
            var digits = Long.toHexString(draft.id().getLeastSignificantBits());
            draft.set("samaccountname", "$" + digits.toUpperCase(Locale.ROOT));
        }
        if (classes.contains("group")) {
            setIfMissing(draft, "grouptype", GLOBAL_SECURITY_GROUP);
        } else {
            boolean computer = classes.contains("computer");
            int type = computer ? WORKSTATION : NORMAL_ACCOUNT | ACCOUNT_DISABLED;
            setIfMissing(draft, "useraccountcontrol", type | PASSWORD_NOT_REQUIRED);
            setIfMissing(draft, "primarygroupid", computer ? DOMAIN_COMPUTERS : DOMAIN_USERS);
            setIfMissing(draft, "pwdlastset", 0);
            setIfMissing(draft, "accountexpires", Long.MAX_VALUE);
        }
        derive(draft, classes);
    }

    /// Sets what follows from other attributes: `sAMAccountType`.
    static void derive(StoredEntry.Draft draft, Collection<String> classes) {
        if (classes.contains("group")) {
            long type = draft.text("grouptype").map(Long::parseLong).orElse(0L);
            boolean domainLocal = (type & 4) != 0;
            boolean security = (type & 0x80000000L) != 0;
            int accountType = (domainLocal ? 0x20000000 : 0x10000000) | (security ? 0 : 1);
            draft.set("samaccounttype", accountType);
        } else {
            draft.set("samaccounttype", classes.contains("computer") ? 0x30000001 : 0x30000000);
        }
    }

    private static void setIfMissing(StoredEntry.Draft draft, String key, long value) {
        if (!draft.has(key)) {
            draft.set(key, value);
        }
    }

    /// Refuses a logon name or UPN that another account has.
    void checkUnique(StoredEntry.Draft draft) throws LdapRefusal {
        var name = draft.text("samaccountname");
        if (name.isPresent() && takenByOther("samaccountname", name.get(), draft.id())) {
            throw LdapRefusal.of(
                    ResultCode.ENTRY_ALREADY_EXISTS,
                    0x524,
                    "UpdErr: problem 6005 (ENTRY_EXISTS), sAMAccountName '"
                            + name.get()
                            + "' is in use");
        }
        var upn = draft.text("userprincipalname");
        if (upn.isPresent() && takenByOther("userprincipalname", upn.get(), draft.id())) {
            throw LdapRefusal.constraint(0x21C8, "userPrincipalName '" + upn.get() + "' is in use");
        }
    }

    private boolean takenByOther(String key, String value, UUID self) {
        for (var id : tree.withValue(key, value.toLowerCase(Locale.ROOT))) {
            boolean living = tree.entry(id).filter(e -> !Tombstones.isDeleted(e)).isPresent();
            if (living && !id.equals(self)) {
                return true;
            }
        }
        return false;
    }

    /// The primary group of an account, which does not list it as a member.
    Optional<StoredEntry> primaryGroup(StoredEntry account) {
        var rid = account.number("primarygroupid", 0);
        var sid = sid(account);
        if (rid == 0 || sid.isEmpty()) {
            return Optional.empty();
        }
        var parts = sid.get().parts();
        var domain = new SecurityId(parts.subList(0, parts.size() - 1));
        var key = ValueSyntax.SID.key(domain.with(rid).octets());
        var ids = tree.withValue("objectsid", key);
        return ids.isEmpty() ? Optional.empty() : tree.entry(ids.iterator().next());
    }

    /// Checks a new primary group and moves the account between the two groups' members, as Active
    /// Directory does.
    ///
    /// @return the groups that change
    List<StoredEntry> changePrimaryGroup(StoredEntry before, StoredEntry after) throws LdapRefusal {
        var old = primaryGroup(before);
        var now = primaryGroup(after);
        if (old.equals(now)) {
            return List.of();
        }
        if (now.isEmpty() || !now.get().links("member").contains(after.id())) {
            throw LdapRefusal.unwilling(
                    0x2071, "the account is not a member of the group that is to be its primary");
        }
        var left = now.get().edit();
        left.links("member").remove(after.id());
        if (old.isEmpty()) {
            return List.of(left.finish());
        }
        var joined = old.get().edit();
        joined.links("member").add(after.id());
        return List.of(left.finish(), joined.finish());
    }

    /// The security identifier of an account.
    static Optional<SecurityId> sid(StoredEntry account) {
        var values = account.values("objectsid");
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(SecurityId.parse(values.getFirst()));
    }

    /// All groups an account is in, primary group and nested ones included.
    Set<UUID> groups(StoredEntry account) {
        var found = new HashSet<UUID>();
        var open = new ArrayDeque<UUID>(tree.sources("member", account.id()));
        primaryGroup(account).ifPresent(group -> open.add(group.id()));
        while (!open.isEmpty()) {
            var id = open.removeFirst();
            if (found.add(id)) {
                open.addAll(tree.sources("member", id));
            }
        }
        return found;
    }

    /// The security identifiers that a logon of the account stands for: its own, those of its
    /// groups, and that of everybody who has logged on.
    byte[][] token(StoredEntry account) {
        var sids = new ArrayList<byte[]>();
        sid(account).ifPresent(sid -> sids.add(sid.octets()));
        for (var id : groups(account)) {
            tree.entry(id).flatMap(AccountRules::sid).ifPresent(sid -> sids.add(sid.octets()));
        }
        sids.add(SecurityDescriptor.AUTHENTICATED_USERS.octets());
        return sids.toArray(byte[][]::new);
    }

    /// True when the account is in Administrators, Domain Admins or Enterprise Admins.
    boolean isAdministrator(StoredEntry account) {
        for (var id : groups(account)) {
            var sid = tree.entry(id).flatMap(AccountRules::sid);
            if (sid.isPresent() && ADMINISTRATORS.contains(sid.get().rid())) {
                return true;
            }
        }
        return false;
    }

    /// True when the account may not log on.
    static boolean isDisabled(StoredEntry account) {
        return (account.number("useraccountcontrol", 0) & ACCOUNT_DISABLED) != 0;
    }
}
