package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;

/// A store in memory that keeps the port's contract: differences per stored value, conflicts,
/// write-back; references are handed over as stored. What it cannot do: of the filter language it
/// knows only `(name=text)` with a text field's JSON name and `*`, and there are no access rights
/// but those set by [#refuseChangesOf].
public final class InMemoryAccountStore implements AccountStore {
    /// What is written as `schemaVersion` with every save.
    private static final int SCHEMA_VERSION = 6;

    private final Map<AccountId, Account> accounts;
    private final Map<AccountId, Set<AccountId>> members;
    private final Set<AccountId> unchangeable;
    private final StorageMode storageMode;
    private final List<SavedEdit> ledger;
    private boolean writeBack = true;
    private boolean unavailable;
    private @Nullable Runnable beforeNextSave;

    private record Read(Account account, Optional<WriteAccess> writeAccess)
            implements Opened.AsRead {}

    public InMemoryAccountStore() {
        this(StorageMode.SCHEMA);
    }

    public InMemoryAccountStore(StorageMode storageMode) {
        this(
                storageMode,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new ArrayList<>());
    }

    private InMemoryAccountStore(
            StorageMode storageMode,
            Map<AccountId, Account> accounts,
            Map<AccountId, Set<AccountId>> members,
            Set<AccountId> unchangeable,
            List<SavedEdit> ledger) {
        this.storageMode = requireNonNull(storageMode, "storageMode");
        this.accounts = accounts;
        this.members = members;
        this.unchangeable = unchangeable;
        this.ledger = ledger;
    }

    /// Another store of the same accounts, with standard attributes read-only.
    public InMemoryAccountStore withoutWriteBack() {
        var other = new InMemoryAccountStore(storageMode, accounts, members, unchangeable, ledger);
        other.writeBack(false);
        return other;
    }

    /// Adds an account, or replaces the one with the same id.
    public void put(Account account) {
        accounts.put(account.head().id(), account);
    }

    /// Changes an account behind the back of whoever has opened it.
    public void changeBehindTheBack(AccountId id, UnaryOperator<Account> change) {
        accounts.compute(id, (_, account) -> change.apply(requireNonNull(account, "account")));
    }

    /// Removes an account.
    public void remove(AccountId id) {
        accounts.remove(id);
        members.remove(id);
        members.values().forEach(ids -> ids.remove(id));
    }

    /// Makes an account a member of a group.
    public void addMember(AccountId group, AccountId member) {
        members.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(member);
    }

    /// All accounts, as they are now.
    public List<Account> all() throws DirectoryException {
        checkAvailable();
        return List.copyOf(accounts.values());
    }

    /// The account as it is now.
    public Account account(AccountId id) {
        return requireNonNull(accounts.get(id), "account " + id);
    }

    /// Standard attributes are read-only from now on, or not.
    public void writeBack(boolean changed) {
        writeBack = changed;
    }

    /// Every call fails from now on as if no server answered, or not.
    public void unavailable(boolean changed) {
        unavailable = changed;
    }

    /// The account in use lacks the right to change this account.
    public void refuseChangesOf(AccountId id) {
        unchangeable.add(id);
    }

    /// Runs once, after the next accounts have been opened and before they are saved.
    public void beforeNextSave(Runnable action) {
        beforeNextSave = action;
    }

    @Override
    public StorageMode storageMode() {
        return storageMode;
    }

    @Override
    public boolean writeBack() {
        return writeBack;
    }

    @Override
    public synchronized <A extends Account> List<Lookup<A>> findAll(
            Class<A> type, List<AccountName> names) throws DirectoryException {
        checkAvailable();
        var lookups = new ArrayList<Lookup<A>>();
        for (AccountName name : names) {
            List<A> found =
                    accounts.values().stream()
                            .filter(type::isInstance)
                            .map(type::cast)
                            .filter(account -> MemoryMatching.answersTo(account, name))
                            .toList();
            lookups.add(
                    switch (found.size()) {
                        case 0 -> new Lookup.NotFound<>(name);
                        case 1 -> new Lookup.Found<>(name, opened(found.getFirst()));
                        default ->
                                new Lookup.Ambiguous<>(
                                        name, found.stream().map(a -> a.head().dn()).toList());
                    });
        }
        return lookups;
    }

    private <A extends Account> Opened<A> opened(A account) {
        return new Opened<>(account, new Read(account, Optional.empty()));
    }

    @Override
    public synchronized <A extends Account> Lookup<A> findToEdit(Class<A> type, AccountName name)
            throws DirectoryException {
        Lookup<A> found = findAll(type, List.of(name)).getFirst();
        if (!(found instanceof Lookup.Found<A>(var _, var opened))) {
            return found;
        }
        boolean changeable = !unchangeable.contains(opened.account().head().id());
        Set<String> readOnly =
                changeable
                        ? Set.of()
                        : Stream.of(TextField.values())
                                .filter(field -> field.appliesTo(Account.kindOf(type)))
                                .map(TextField::key)
                                .collect(Collectors.toSet());
        return new Lookup.Found<>(
                name,
                new Opened<>(
                        opened.account(),
                        new Read(
                                opened.account(),
                                Optional.of(new WriteAccess(changeable, readOnly)))));
    }

    @Override
    public <A extends Account> long list(AccountQuery<A> query, Consumer<Opened<A>> each)
            throws DirectoryException {
        checkAvailable();
        Predicate<Account> filter =
                query.filter().isPresent()
                        ? MemoryMatching.filter(query.filter().get())
                        : _ -> true;
        List<A> matching =
                accounts.values().stream()
                        .filter(query.type()::isInstance)
                        .map(query.type()::cast)
                        .filter(account -> matches(account, query))
                        .filter(filter)
                        .limit(query.limit().orElse(Long.MAX_VALUE))
                        .toList();
        matching.forEach(account -> each.accept(opened(account)));
        return matching.size();
    }

    private boolean matches(Account account, AccountQuery<?> query) {
        AccountHead head = account.head();
        boolean inBase =
                query.bases().isEmpty()
                        || query.bases().stream()
                                .anyMatch(base ->
                                        MemoryMatching.normalized(head.dn())
                                                .endsWith("," + MemoryMatching.normalized(base)));
        boolean inGroup =
                query.memberOf()
                        .map(group ->
                                members.getOrDefault(group.id(), Set.of()).contains(head.id()))
                        .orElse(true);
        return inBase
                && inGroup
                && query.enabled().map(enabled -> enabled == head.enabled()).orElse(true);
    }

    @Override
    public long members(AccountId group, Consumer<AccountRef.Target> each)
            throws DirectoryException {
        checkAvailable();
        if (!accounts.containsKey(group)) {
            throw new DirectoryRefusedException(
                    Category.NO_SUCH_ENTRY,
                    "group " + group + ": there is no such entry.",
                    "",
                    32,
                    "");
        }
        Set<AccountId> ids = Set.copyOf(members.getOrDefault(group, Set.of()));
        accounts.values().stream()
                .filter(account -> ids.contains(account.head().id()))
                .map(InMemoryAccountStore::target)
                .forEach(each);
        return ids.size();
    }

    /// What a reference to the account leads to.
    public static AccountRef.Target target(Account account) {
        AccountHead head = account.head();
        return new AccountRef.Target(
                head.id(),
                head.dn(),
                head.login(),
                account.texts().text(TextField.DISPLAY_NAME).orElse(head.login()));
    }

    @Override
    public Map<AccountName, AccountRef.Target> resolve(Collection<AccountName> names)
            throws DirectoryException {
        checkAvailable();
        var found = new LinkedHashMap<AccountName, AccountRef.Target>();
        for (AccountName name : names) {
            List<Account> answering =
                    accounts.values().stream()
                            .filter(a -> MemoryMatching.answersTo(a, name))
                            .toList();
            if (answering.size() == 1) {
                found.put(name, target(answering.getFirst()));
            }
        }
        return found;
    }

    @Override
    public List<AccountRef.Target> identityHolders(String identity) throws DirectoryException {
        checkAvailable();
        return accounts.values().stream()
                .filter(a -> identity.equalsIgnoreCase(a.texts().textOrEmpty(TextField.IDENTITY)))
                .map(InMemoryAccountStore::target)
                .toList();
    }

    @Override
    public Map<String, List<AccountRef.Target>> numberHolders(Collection<String> numbers)
            throws DirectoryException {
        checkAvailable();
        var holders = new LinkedHashMap<String, List<AccountRef.Target>>();
        for (String number : numbers) {
            List<AccountRef.Target> having =
                    accounts.values().stream()
                            .filter(account -> MemoryMatching.hasNumber(account, number))
                            .map(InMemoryAccountStore::target)
                            .toList();
            if (!having.isEmpty()) {
                holders.put(number, having);
            }
        }
        return holders;
    }

    @Override
    public synchronized <A extends Account> List<SaveOutcome<A>> saveAll(
            List<Edit<A>> edits, SaveMode mode) {
        Runnable action = beforeNextSave;
        beforeNextSave = null;
        if (action != null) {
            action.run();
        }
        return edits.stream().map(edit -> saveOne(edit, mode)).toList();
    }

    @Override
    public SaveOutcome<Account> revert(AccountId id, List<ValueChange> changes, SaveMode mode)
            throws DirectoryException {
        checkAvailable();
        List<ValueChange> reversed = changes.stream().map(ValueChange::reversed).toList();
        if (!accounts.containsKey(id)) {
            return new SaveOutcome.Conflict<>(reversed, Optional.empty());
        }
        Optional<SaveOutcome<Account>> refused = SavedEdit.refused(changes);
        if (refused.isPresent() || changes.isEmpty()) {
            return refused.orElseGet(SaveOutcome.Unchanged::new);
        }
        Optional<Edit<Account>> back =
                ledger.reversed().stream()
                        .filter(saved -> saved.is(id, changes))
                        .findFirst()
                        .map(saved ->
                                saved.reversed(account -> new Read(account, Optional.empty())));
        SaveOutcome<Account> done =
                back.isPresent() ? save(back.get(), mode) : new SaveOutcome.Unchanged<>();
        return done instanceof SaveOutcome.Unchanged<Account>
                ? new SaveOutcome.Conflict<>(reversed, Optional.of(opened(account(id))))
                : done;
    }

    private <A extends Account> SaveOutcome<A> saveOne(Edit<A> edit, SaveMode mode) {
        if (unavailable) {
            return new SaveOutcome.Failed<>(MemoryRefusals.noServer());
        }
        return switch (edit.edited()) {
            case UserAccount _ -> save(edit, MemorySlot.ofUser(), UserAccount.class, mode);
            case GroupAccount _ -> save(edit, MemorySlot.ofGroup(), GroupAccount.class, mode);
            case ComputerAccount _ ->
                    save(edit, MemorySlot.ofComputer(), ComputerAccount.class, mode);
        };
    }

    @SuppressWarnings("unchecked") // a B is what the edit holds, by the switch above
    private <A extends Account, B extends Account> SaveOutcome<A> save(
            Edit<A> edit, List<MemorySlot<B>> slots, Class<B> type, SaveMode mode) {
        AccountId id = edit.edited().head().id();
        B before = type.cast(((Read) edit.opened().asRead()).account());
        B after = type.cast(edit.edited());
        var changes = new ArrayList<ValueChange>();
        var changed = new ArrayList<MemorySlot<B>>();
        for (MemorySlot<B> slot : slots) {
            if (!slot.exact().apply(before).equals(slot.exact().apply(after))) {
                changed.add(slot);
                changes.add(
                        new ValueChange(
                                slot.name(),
                                slot.values().apply(before),
                                slot.values().apply(after),
                                slot.shown()));
            }
        }
        EntryChange entries = EntryChange.between(before, after);
        entries.asValueChange().ifPresent(changes::add);
        memberChange(id, edit.members()).ifPresent(changes::add);
        if (changes.isEmpty()) {
            return new SaveOutcome.Unchanged<>();
        }
        if (!writeBack
                && (!edit.members().isEmpty() || changed.stream().anyMatch(MemorySlot::standard))) {
            return new SaveOutcome.Invalid<>(List.of(MemoryRefusals.writeBackOff()));
        }
        @Nullable Account found = accounts.get(id);
        if (found == null) {
            return new SaveOutcome.Conflict<>(changes, Optional.empty());
        }
        B now = type.cast(found);
        boolean conflict =
                changed.stream()
                                .anyMatch(slot ->
                                        !slot.exact().apply(before).equals(slot.exact().apply(now)))
                        || entries.conflictsWith(now);
        if (conflict) {
            return new SaveOutcome.Conflict<>(changes, Optional.of((Opened<A>) opened(now)));
        }
        if (mode == SaveMode.DRY_RUN) {
            return new SaveOutcome.Planned<>(changes);
        }
        if (unchangeable.contains(id)) {
            return new SaveOutcome.Failed<>(MemoryRefusals.rightMissing(now.head().dn()));
        }
        B result = now;
        for (MemorySlot<B> slot : changed) {
            result = slot.copied().apply(result, after);
        }
        accounts.put(id, stamped(entries.appliedTo(result)));
        changeMembers(id, edit.members());
        ledger.add(new SavedEdit(changes, edit));
        return new SaveOutcome.Saved<>(changes);
    }

    private static Account stamped(Account account) {
        AccountHead head = account.head();
        return account.withHead(
                new AccountHead(
                        head.id(),
                        head.dn(),
                        head.login(),
                        head.userPrincipalName(),
                        head.disabledInDirectory(),
                        head.enabled(),
                        OptionalInt.of(SCHEMA_VERSION)));
    }

    private Optional<ValueChange> memberChange(AccountId group, MemberChanges wanted) {
        Set<AccountId> present = members.getOrDefault(group, Set.of());
        List<String> removed =
                wanted.removed().stream()
                        .filter(target -> present.contains(target.id()))
                        .map(AccountRef.Target::dn)
                        .toList();
        List<String> added =
                wanted.added().stream()
                        .filter(target -> !present.contains(target.id()))
                        .map(AccountRef.Target::dn)
                        .toList();
        return removed.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValueChange("member", removed, added));
    }

    private void changeMembers(AccountId group, MemberChanges changes) {
        changes.added().forEach(target -> addMember(group, target.id()));
        changes.removed()
                .forEach(target -> members.getOrDefault(group, Set.of()).remove(target.id()));
    }

    private void checkAvailable() throws DirectoryException {
        if (unavailable) {
            throw MemoryRefusals.noServer();
        }
    }
}
