package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.Opened;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.codec.EntryChanges;
import org.linekeeper.directory.codec.UcValues;
import org.linekeeper.directory.connect.AdDiagnostics;

/// Looks at an entry again after a save.
final class Rereader {
    private final Workspace workspace;

    Rereader(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The entry of an opened account, wherever it is now.
    Optional<SearchResultEntry> entry(Opened<? extends Account> opened) throws DirectoryException {
        Account account = opened.account();
        var found = new ArrayList<SearchResultEntry>(1);
        workspace.eachInDomain(
                Filter.createEqualityFilter(
                        "objectGUID", SchemaGuid.toBytes(account.head().id().guid())),
                workspace.mapping().requested(account.kind(), Detail.FULL),
                "reading " + account.head().dn() + " again",
                found::add);
        return found.stream().findFirst();
    }

    /// The account as it is now.
    <A extends Account> Optional<Opened<A>> again(Opened<A> opened) throws DirectoryException {
        @SuppressWarnings("unchecked") // the class of an A is a Class<A>: accounts are final
        Class<A> type = (Class<A>) opened.account().getClass();
        return entry(opened).flatMap(entry -> workspace.open(entry, type, Detail.FULL));
    }

    /// Whether something that the change touches is not as it was read.
    boolean differ(
            Opened<? extends Account> mine,
            Opened<? extends Account> theirs,
            EntryChanges changes) {
        Entry was = ((LdapAsRead) mine.asRead()).entry();
        Entry is = ((LdapAsRead) theirs.asRead()).entry();
        for (Modification modification : changes.modifications()) {
            String attribute = modification.getAttributeName();
            if (attribute.equalsIgnoreCase("member")) { // looked up anew with every save
                continue;
            }
            Set<String> now = values(is, attribute);
            boolean differs =
                    workspace.settings().attributes().multiValued(attribute)
                            ? !fits(changes, attribute, now)
                            : !values(was, attribute).equals(now);
            if (differs) {
                return true;
            }
        }
        return workspace.codec().collides(changes, is);
    }

    /// Whether each value that goes is there, and none that comes.
    private static boolean fits(EntryChanges changes, String attribute, Set<String> now) {
        Set<String> going = changes.removed(attribute);
        return now.containsAll(going)
                && changes.added(attribute).stream()
                        .noneMatch(coming ->
                                now.stream()
                                        .anyMatch(value ->
                                                value.equalsIgnoreCase(coming)
                                                        && !going.contains(value)));
    }

    /// Whether somebody else filled a setting that this save has just filled, and the server took
    /// both.
    boolean collided(Opened<? extends Account> mine, EntryChanges changes)
            throws DirectoryException {
        UcValues stored = ((LdapAsRead) mine.asRead()).values();
        if (!workspace.codec().mayCollide(changes, stored)) {
            return false;
        }
        return entry(mine).filter(now -> workspace.codec().collides(changes, now)).isPresent();
    }

    /// Active Directory may take a value that changes only in case for no change (it compares
    /// without case). Where that happened the attribute is written as a whole.
    void settleCase(Opened<? extends Account> opened, EntryChanges changes)
            throws DirectoryException {
        Map<String, List<String>> onlyCase = changes.addedOnlyInCase();
        if (onlyCase.isEmpty()) {
            return;
        }
        Optional<SearchResultEntry> now = entry(opened);
        if (now.isEmpty()) {
            return;
        }
        var replacements = new ArrayList<Modification>();
        onlyCase.forEach((attribute, wanted) -> {
            Set<String> stored = values(now.get(), attribute);
            if (!stored.containsAll(wanted)) {
                stored.removeIf(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
                stored.addAll(wanted);
                replacements.add(
                        new Modification(
                                ModificationType.REPLACE,
                                attribute,
                                stored.toArray(String[]::new)));
            }
        });
        if (replacements.isEmpty()) {
            return;
        }
        String dn = opened.account().head().dn();
        try {
            workspace
                    .connection()
                    .pool()
                    .modify(AccountSaver.name(opened.account().head().id()), replacements);
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "saving a change of case", dn);
        }
    }

    private static Set<String> values(Entry entry, String attribute) {
        String @Nullable [] values = entry.getAttributeValues(attribute);
        return values == null ? new HashSet<>() : new HashSet<>(List.of(values));
    }
}
