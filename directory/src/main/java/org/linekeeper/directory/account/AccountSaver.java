package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
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
        this.diff = new AccountDiff(workspace.codec(), workspace.settings().attributes());
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
                List<Problem> problems = forbidden(changes);
                if (changes.isEmpty()) {
                    outcomes.set(i, new SaveOutcome.Unchanged<>());
                } else if (!problems.isEmpty()) {
                    outcomes.set(i, new SaveOutcome.Invalid<>(problems));
                } else if (mode == SaveMode.DRY_RUN) {
                    outcomes.set(i, new SaveOutcome.Planned<>(changes.described()));
                } else {
                    sent.add(new Sent<>(i, edits.get(i), changes));
                    requests.add(request(edits.get(i), changes));
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

    /// Writes a difference that is no edit of the account.
    ///
    /// @param opened the account as it is now
    <A extends Account> SaveOutcome<A> write(Opened<A> opened, EntryChanges changes, SaveMode mode)
            throws DirectoryException {
        List<Problem> problems = forbidden(changes);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        if (mode == SaveMode.DRY_RUN) {
            return new SaveOutcome.Planned<>(changes.described());
        }
        var edit = Edit.of(opened, opened.account());
        SaveOutcome<A> outcome = outcome(new Sent<>(0, edit, changes), send(edit, changes));
        if (outcome instanceof SaveOutcome.Failed<A>(var cause)) {
            throw cause;
        }
        return outcome;
    }

    /// The DN form that leads to the entry wherever it has moved, and never to another one that has
    /// taken its place ([MS-ADTS] 3.1.1.3.1.2.4, "Alternative Forms of DNs").
    static String name(AccountId id) {
        return "<GUID=" + id + ">";
    }

    private static ModifyRequest request(Edit<? extends Account> edit, EntryChanges changes) {
        return new ModifyRequest(name(edit.edited().head().id()), changes.modifications());
    }

    private LDAPResult send(Edit<? extends Account> edit, EntryChanges changes) {
        return new ModifyPipeline(workspace.connection().pool())
                .send(List.of(request(edit, changes)))
                .getFirst();
    }

    /// Editors refuse this before; no editor may get around it.
    private List<Problem> forbidden(EntryChanges changes) {
        if (workspace.settings().writeBack()) {
            return List.of();
        }
        return changes.standardAttributes().stream()
                .map(attribute ->
                        Problem.error(
                                ProblemCode.WRITE_BACK_OFF,
                                attribute,
                                "",
                                "standard attributes are not written because write-back is off.",
                                "Change it with the directory's own tools, or switch write-back"
                                        + " on."))
                .toList();
    }

    /// A modify request under way, and the edit it came from.
    private record Sent<A extends Account>(int position, Edit<A> edit, EntryChanges changes) {}

    private <A extends Account> EntryChanges changes(Edit<A> edit) throws DirectoryException {
        LdapAsRead asRead = asRead(edit.opened());
        EntryChanges changes =
                diff.between(
                        asRead.entry(),
                        asRead.values(),
                        edit.opened().account(),
                        edit.edited(),
                        edit.identityStated());
        if (!edit.members().isEmpty()) {
            members(name(edit.edited().head().id()), edit.members(), changes);
        }
        return changes;
    }

    private void members(String group, MemberChanges wanted, EntryChanges changes)
            throws DirectoryException {
        List<String> toAdd = dns(wanted.added());
        List<String> toRemove = dns(wanted.removed());
        Set<String> there = members.present(group, toAdd);
        Set<String> removable = members.present(group, toRemove);
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
                case ResultCode.SUCCESS_INT_VALUE -> written(sent);
                case ResultCode.NO_SUCH_ATTRIBUTE_INT_VALUE,
                        ResultCode.ATTRIBUTE_OR_VALUE_EXISTS_INT_VALUE,
                        ResultCode.ENTRY_ALREADY_EXISTS_INT_VALUE,
                        ResultCode.UNWILLING_TO_PERFORM_INT_VALUE ->
                        contested(sent, result);
                case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> missing(sent, result);
                default -> failed(sent, result);
            };
        } catch (DirectoryException e) {
            return new SaveOutcome.Failed<>(e);
        }
    }

    /// The server took it; in the reserved field that does not yet mean that nobody else was there
    /// first.
    private <A extends Account> SaveOutcome<A> written(Sent<A> sent) throws DirectoryException {
        Opened<A> mine = sent.edit().opened();
        if (rereader.collided(mine, sent.changes())) {
            LDAPResult back = send(sent.edit(), sent.changes().reversed());
            return back.getResultCode().equals(ResultCode.SUCCESS)
                    ? new SaveOutcome.Conflict<>(sent.changes().described(), rereader.again(mine))
                    : failed(sent, back);
        }
        rereader.settleCase(mine, sent.changes());
        return new SaveOutcome.Saved<>(sent.changes().described());
    }

    /// Values were not what they had been, or the server refuses the change itself: reading again
    /// tells. If only the version of the layout stands in the way, somebody else has set up
    /// something different at the same time.
    private <A extends Account> SaveOutcome<A> contested(Sent<A> sent, LDAPResult result)
            throws DirectoryException {
        Opened<A> mine = sent.edit().opened();
        Optional<Opened<A>> theirs = rereader.again(mine);
        EntryChanges settings = sent.changes().withoutVersion();
        if (theirs.isEmpty() || rereader.differ(mine, theirs.get(), settings)) {
            return new SaveOutcome.Conflict<>(sent.changes().described(), theirs);
        }
        if (settings.modifications().equals(sent.changes().modifications())) {
            return failed(sent, result);
        }
        var rest = new Sent<>(sent.position(), sent.edit(), settings);
        return outcome(rest, send(sent.edit(), settings));
    }

    /// The account is gone, or a member to add is.
    private <A extends Account> SaveOutcome<A> missing(Sent<A> sent, LDAPResult result)
            throws DirectoryException {
        return rereader.entry(sent.edit().opened()).isEmpty()
                ? new SaveOutcome.Conflict<>(sent.changes().described(), Optional.empty())
                : failed(sent, result);
    }

    private static <A extends Account> SaveOutcome<A> failed(Sent<A> sent, LDAPResult result) {
        String dn = sent.edit().opened().account().head().dn();
        return new SaveOutcome.Failed<>(
                AdDiagnostics.translate(new LDAPException(result), "saving", dn));
    }
}
