package org.linekeeper.core.edit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;

/// Applies a change to accounts: open, change, check, save. Every editor (command line, REST,
/// console) goes through here, so all of them refuse the same values with the same words.
public final class AccountEditor {
    /// Accounts opened, checked and saved together; bounds memory and requests in flight.
    static final int BATCH = 250;

    /// The first batch is small, so that writing begins early.
    private static final int FIRST_BATCH = 50;

    private final AccountStore store;
    private final LocalChecks localChecks;
    private final SharedValueChecks sharedValueChecks;

    public AccountEditor(AccountStore store, EditRules rules) {
        this.store = requireNonNull(store, "store");
        this.localChecks = new LocalChecks(requireNonNull(rules, "rules"), store.writeBack());
        this.sharedValueChecks = new SharedValueChecks(store);
    }

    /// Applies one change to each account named; a refusal on one does not stop the others.
    ///
    /// @param mode whether to write or only to say what would be written
    /// @param each receives every result, in the order of the names, batch by batch
    /// @throws DirectoryException when accounts cannot be read at all; results handed over so far
    ///   stand
    public <A extends Account> void apply(
            Class<A> type,
            List<AccountName> names,
            AccountChange<A> change,
            SaveMode mode,
            Consumer<EditResult<A>> each)
            throws DirectoryException {
        try (var reading = new ReadAhead<A>(store, type, names, FIRST_BATCH, BATCH)) {
            Set<AccountId> written = Set.of();
            while (reading.hasNext()) {
                List<Lookup<A>> lookups = anew(reading.next(), type, written);
                applyBatch(type, lookups, change, mode).forEach(each);
                written = ids(lookups);
            }
        }
    }

    /// A batch is read while the one before is written; what both name is read again.
    private <A extends Account> List<Lookup<A>> anew(
            List<Lookup<A>> lookups, Class<A> type, Set<AccountId> written)
            throws DirectoryException {
        var anew = new ArrayList<Lookup<A>>(lookups.size());
        for (Lookup<A> lookup : lookups) {
            boolean stale =
                    lookup instanceof Lookup.Found<A>(var _, var opened)
                            && written.contains(opened.account().head().id());
            anew.add(stale ? store.find(type, lookup.name()) : lookup);
        }
        return anew;
    }

    private static <A extends Account> Set<AccountId> ids(List<Lookup<A>> lookups) {
        var ids = new HashSet<AccountId>();
        for (Lookup<A> lookup : lookups) {
            if (lookup instanceof Lookup.Found<A>(var _, var opened)) {
                ids.add(opened.account().head().id());
            }
        }
        return ids;
    }

    /// Checks and saves an edit that somebody made on an opened account.
    public <A extends Account> EditResult<A> save(AccountName name, Edit<A> edit, SaveMode mode)
            throws DirectoryException {
        List<Problem> problems = new ArrayList<>(localChecks.check(edit));
        problems.addAll(sharedValueChecks.check(List.of(edit)).getFirst());
        String dn = edit.opened().account().head().dn();
        if (problems.stream().anyMatch(Problem::refuses)) {
            return new EditResult<>(
                    name, dn, new SaveOutcome.Invalid<>(problems), List.of(), Optional.of(edit));
        }
        return new EditResult<>(
                name,
                dn,
                store.saveAll(List.of(edit), mode).getFirst(),
                problems,
                Optional.of(edit));
    }

    private <A extends Account> List<EditResult<A>> applyBatch(
            Class<A> type, List<Lookup<A>> lookups, AccountChange<A> change, SaveMode mode)
            throws DirectoryException {
        List<Pending<A>> pending = new ArrayList<>(lookups.size());
        for (Lookup<A> lookup : lookups) {
            pending.add(pending(lookup, change));
        }
        checkAndSave(firstMentions(pending), mode);
        for (int i = 0; i < pending.size(); i++) {
            if (pending.get(i)
                    .toCheck()) { // the account has another name further up: open it again
                pending.set(i, pending(store.find(type, lookups.get(i).name()), change));
                checkAndSave(List.of(pending.get(i)), mode);
            }
        }
        return pending.stream().map(Pending::result).toList();
    }

    private static <A extends Account> List<Pending<A>> firstMentions(List<Pending<A>> pending) {
        var seen = new HashSet<AccountId>();
        return pending.stream()
                .filter(Pending::toCheck)
                .filter(p -> seen.add(p.requiredEdit().edited().head().id()))
                .toList();
    }

    private <A extends Account> void checkAndSave(List<Pending<A>> open, SaveMode mode)
            throws DirectoryException {
        List<List<Problem>> shared =
                sharedValueChecks.check(open.stream().map(Pending::requiredEdit).toList());
        for (int i = 0; i < open.size(); i++) {
            open.get(i).problems.addAll(shared.get(i));
        }
        List<Pending<A>> toSave = open.stream().filter(p -> !p.refused()).toList();
        List<SaveOutcome<A>> outcomes =
                store.saveAll(toSave.stream().map(Pending::requiredEdit).toList(), mode);
        for (int i = 0; i < toSave.size(); i++) {
            toSave.get(i).outcome = outcomes.get(i);
        }
    }

    private <A extends Account> Pending<A> pending(Lookup<A> lookup, AccountChange<A> change) {
        var pending = new Pending<A>(lookup.name());
        switch (lookup) {
            case Lookup.Found<A>(var _, var opened) -> {
                Edit<A> edit = change.edit(opened);
                pending.edit = edit;
                pending.problems.addAll(localChecks.check(edit));
            }
            case Lookup.NotFound<A>(var name) -> pending.problems.add(notFound(name));
            case Lookup.Ambiguous<A>(var name, var dns) ->
                    pending.problems.add(ambiguous(name, dns));
        }
        return pending;
    }

    /// The problem of a name that leads nowhere.
    public static Problem notFound(AccountName name) {
        return Problem.error(
                ProblemCode.NAME_NOT_FOUND,
                "name",
                name.text(),
                "no such account, or the account in use may not see it.",
                "Give a login, user principal name, SIP address, DN or GUID; `list` shows them.");
    }

    /// The problem of a name that several accounts have.
    public static Problem ambiguous(AccountName name, List<String> dns) {
        return Problem.error(
                ProblemCode.NAME_AMBIGUOUS,
                "name",
                name.text(),
                "several accounts have this name: " + String.join(" | ", dns) + ".",
                "Give the DN of the one that is meant.");
    }

    /// One account on its way through a batch.
    private static final class Pending<A extends Account> {
        private final AccountName name;
        private final List<Problem> problems = new ArrayList<>();
        private @Nullable Edit<A> edit;
        private @Nullable SaveOutcome<A> outcome;

        Pending(AccountName name) {
            this.name = name;
        }

        boolean refused() {
            return problems.stream().anyMatch(Problem::refuses);
        }

        boolean toCheck() {
            return edit != null && outcome == null && !refused();
        }

        Edit<A> requiredEdit() {
            return requireNonNull(edit, "edit");
        }

        EditResult<A> result() {
            String dn = edit == null ? "" : dnOf(edit.opened());
            if (outcome == null) {
                return new EditResult<>(
                        name,
                        dn,
                        new SaveOutcome.Invalid<>(problems),
                        List.of(),
                        Optional.ofNullable(edit));
            }
            return new EditResult<>(name, dn, outcome, problems, Optional.ofNullable(edit));
        }

        private static String dnOf(Opened<? extends Account> opened) {
            return opened.account().head().dn();
        }
    }
}
