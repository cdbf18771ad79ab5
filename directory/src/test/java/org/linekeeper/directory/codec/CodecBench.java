package org.linekeeper.directory.codec;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import java.util.ArrayList;
import java.util.List;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.SchemaGuid;

/// Entries in memory that accounts are written to and read from, without any server.
final class CodecBench {
    private final AccountMapping mapping;
    private final AccountDiff diff;

    CodecBench(StorageMode mode) {
        AccountCodec codec = AccountCodec.of(mode);
        mapping = new AccountMapping(codec);
        diff = new AccountDiff(codec);
    }

    /// An entry as the directory has it before anybody sets it up for UC.
    static Entry bareEntry(Account account) {
        AccountHead head = account.head();
        var entry = new Entry(head.dn());
        entry.addAttribute("objectGUID", SchemaGuid.toBytes(head.id().guid()));
        entry.addAttribute("sAMAccountName", head.login());
        head.userPrincipalName().ifPresent(name -> entry.addAttribute("userPrincipalName", name));
        if (account.kind() != AccountKind.GROUP) {
            entry.addAttribute("userAccountControl", head.disabledInDirectory() ? "514" : "512");
        }
        return entry;
    }

    <A extends Account> A read(Entry entry, Class<A> type) {
        return mapping.read(entry, type).orElseThrow().account();
    }

    /// The changes that turn the entry into the account.
    <A extends Account> EntryChanges changes(Entry entry, A after, Class<A> type) {
        AccountMapping.Read<A> read = mapping.read(entry, type).orElseThrow();
        return diff.between(entry, read.values(), read.account(), after);
    }

    /// The entry after a save; every value that goes must have been there, every value that comes
    /// must not.
    <A extends Account> Entry saved(Entry entry, A after, Class<A> type) throws LDAPException {
        List<Modification> modifications =
                new ArrayList<>(changes(entry, after, type).modifications());
        return modifications.isEmpty()
                ? entry
                : Entry.applyModifications(entry, false, modifications);
    }
}
