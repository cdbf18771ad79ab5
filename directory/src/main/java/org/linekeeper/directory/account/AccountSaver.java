package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.MemberChanges;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.directory.codec.AccountDiff;
import org.linekeeper.directory.codec.EntryChanges;
import org.linekeeper.directory.connect.AdDiagnostics;

/// Saves edits as minimal, reversible differences, several requests in flight.
final class AccountSaver {
    private final Workspace workspace;
    private final MemberReader members;
    private final AccountDiff diff;
    private final Rereader rereader;

    AccountSaver(Workspace workspace, MemberReader members) {
        this.workspace = workspace;
        this.members = members;
        this.diff = new AccountDiff(workspace.codec());
        this.rereader = new Rereader(workspace);
    }

    <A extends Account> List<SaveOutcome<A>> saveAll(List<Edit<A>> edits, SaveMode mode) {
        var outcomes = new ArrayList<@Nullable SaveOutcome<A>>(edits.size());
        var requests = new ArrayList<ModifyRequest>();
        var sent = new ArrayList<Sent<A>>();
        for (int i = 0; i < edits.size(); i++) {
            outcomes.add(null);
            try {
                EntryChanges changes = changes(edits.get(i));
                if (changes.isEmpty()) {
                    outcomes.set(i, new SaveOutcome.Unchanged<>());
                } else if (mode == SaveMode.DRY_RUN) {
                    outcomes.set(i, new SaveOutcome.Planned<>(changes.described()));
                } else {
                    sent.add(new Sent<>(i, edits.get(i), changes));
                    requests.add(
                            new ModifyRequest(
                                    asRead(edits.get(i).opened()).entry().getDN(),
                                    changes.modifications()));
                }
            } catch (DirectoryException e) {
                outcomes.set(i, new SaveOutcome.Failed<>(e));
            }
        }
        List<LDAPResult> results = new ModifyPipeline(workspace.connection().pool()).send(requests);
        for (int i = 0; i < sent.size(); i++) {
            Sent<A> one = sent.get(i);
            outcomes.set(one.position(), outcome(one, results.get(i)));
        }
        return outcomes.stream().map(Objects::requireNonNull).toList();
    }

    /// A modify request under way, and the edit it came from.
    private record Sent<A extends Account>(int position, Edit<A> edit, EntryChanges changes) {}

    private <A extends Account> EntryChanges changes(Edit<A> edit) throws DirectoryException {
        LdapAsRead asRead = asRead(edit.opened());
        EntryChanges changes =
                diff.between(
                        asRead.entry(), asRead.values(), edit.opened().account(), edit.edited());
        if (!edit.members().isEmpty()) {
            members(asRead.entry().getDN(), edit.members(), changes);
        }
        return changes;
    }

    private void members(String groupDn, MemberChanges wanted, EntryChanges changes)
            throws DirectoryException {
        List<String> toAdd = dns(wanted.added());
        List<String> toRemove = dns(wanted.removed());
        Set<String> there = members.present(groupDn, toAdd);
        Set<String> removable = members.present(groupDn, toRemove);
        changes.members(
                toRemove.stream().filter(removable::contains).toList(),
                toAdd.stream().filter(dn -> !there.contains(dn)).toList());
    }

    private static List<String> dns(List<AccountRef.Target> targets) {
        return targets.stream().map(AccountRef.Target::dn).toList();
    }

    private static LdapAsRead asRead(Opened<? extends Account> opened) {
        if (opened.asRead() instanceof LdapAsRead asRead) {
            if (asRead.detail() == Detail.SUMMARY) {
                throw new IllegalArgumentException(
                        "opened for a table, not for a change: " + asRead.entry().getDN());
            }
            return asRead;
        }
        throw new IllegalArgumentException("opened by another store: " + opened.asRead());
    }

    private <A extends Account> SaveOutcome<A> outcome(Sent<A> sent, LDAPResult result) {
        try {
            return switch (result.getResultCode().intValue()) {
                case ResultCode.SUCCESS_INT_VALUE -> {
                    rereader.settleCase(sent.edit().opened(), sent.changes());
                    yield new SaveOutcome.Saved<>(sent.changes().described());
                }
                case ResultCode.NO_SUCH_ATTRIBUTE_INT_VALUE,
                        ResultCode.ATTRIBUTE_OR_VALUE_EXISTS_INT_VALUE,
                        ResultCode.ENTRY_ALREADY_EXISTS_INT_VALUE,
                        ResultCode.UNWILLING_TO_PERFORM_INT_VALUE ->
                        contested(sent, result);
                case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> moved(sent, result);
                default -> failed(sent, result);
            };
        } catch (DirectoryException e) {
            return new SaveOutcome.Failed<>(e);
        }
    }

    /// Values were not what they had been, or the server refuses the change itself: reading again
    /// tells.
    private <A extends Account> SaveOutcome<A> contested(Sent<A> sent, LDAPResult result)
            throws DirectoryException {
        Opened<A> mine = sent.edit().opened();
        Optional<Opened<A>> theirs = rereader.again(mine);
        if (theirs.isEmpty() || rereader.differ(mine, theirs.get(), sent.changes())) {
            return new SaveOutcome.Conflict<>(sent.changes().described(), theirs);
        }
        return failed(sent, result);
    }

    /// The entry is not where it was: somebody renamed, moved or deleted it. Nothing was applied,
    /// so one more try at its new place is safe.
    private <A extends Account> SaveOutcome<A> moved(Sent<A> sent, LDAPResult result)
            throws DirectoryException {
        Optional<SearchResultEntry> now = rereader.entry(sent.edit().opened());
        if (now.isEmpty()) {
            return new SaveOutcome.Conflict<>(sent.changes().described(), Optional.empty());
        }
        String dn = now.get().getDN();
        if (dn.equals(asRead(sent.edit().opened()).entry().getDN())) {
            return failed(sent, result); // a member to add is gone, for example
        }
        LDAPResult again =
                new ModifyPipeline(workspace.connection().pool())
                        .send(List.of(new ModifyRequest(dn, sent.changes().modifications())))
                        .getFirst();
        return again.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)
                ? new SaveOutcome.Conflict<>(sent.changes().described(), Optional.empty())
                : outcome(sent, again);
    }

    private static <A extends Account> SaveOutcome<A> failed(Sent<A> sent, LDAPResult result) {
        String dn = sent.edit().opened().account().head().dn();
        return new SaveOutcome.Failed<>(
                AdDiagnostics.translate(new LDAPException(result), "saving", dn));
    }
}
