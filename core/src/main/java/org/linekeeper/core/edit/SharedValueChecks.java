package org.linekeeper.core.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.Edit;

/// Checks against the other accounts: an identity is unique in the forest, a number that binds a
/// line should have one holder. Only values that an edit changes cost a search.
final class SharedValueChecks {
    private static final List<TextField> BINDING_NUMBERS =
            List.of(
                    TextField.BUSINESS,
                    TextField.BUSINESS2,
                    TextField.FIRST_PHONE,
                    TextField.SECOND_PHONE);

    private final AccountReader reader;

    SharedValueChecks(AccountReader reader) {
        this.reader = reader;
    }

    /// The problems of each edit, in the order of the edits.
    <A extends Account> List<List<Problem>> check(List<Edit<A>> edits) throws DirectoryException {
        var problems = new ArrayList<List<Problem>>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Edit<A> edit : edits) {
            numbers.addAll(changedNumbers(edit).values());
        }
        Map<String, List<AccountRef.Target>> holders = new HashMap<>();
        if (!numbers.isEmpty()) {
            reader.numberHolders(numbers).forEach((n, h) -> holders.put(n, new ArrayList<>(h)));
            edits.forEach(edit -> addWanted(edit, holders));
        }
        Map<String, AccountId> identitiesInBatch = new HashMap<>();
        for (Edit<A> edit : edits) {
            var found = new ArrayList<Problem>();
            checkIdentity(edit, identitiesInBatch, found);
            checkNumbers(edit, holders, found);
            problems.add(found);
        }
        return problems;
    }

    private void checkIdentity(
            Edit<? extends Account> edit, Map<String, AccountId> inBatch, List<Problem> problems)
            throws DirectoryException {
        String identity = edit.edited().texts().textOrEmpty(TextField.IDENTITY);
        if (identity.isEmpty()
                || identity.equals(
                        edit.opened().account().texts().textOrEmpty(TextField.IDENTITY))) {
            return;
        }
        AccountId own = edit.edited().head().id();
        AccountId earlier = inBatch.putIfAbsent(identity.toLowerCase(Locale.ROOT), own);
        if (earlier != null && !earlier.equals(own)) {
            problems.add(taken(identity, "another account of the same change"));
            return;
        }
        for (AccountRef.Target holder : reader.identityHolders(identity)) {
            if (!holder.id().equals(own)) {
                problems.add(taken(identity, holder.displayName() + " (" + holder.dn() + ")"));
                return;
            }
        }
    }

    private static Problem taken(String identity, String holder) {
        return Problem.error(
                ProblemCode.IDENTITY_TAKEN,
                "identity",
                identity,
                "an identity belongs to one account only, and " + holder + " has it.",
                "Choose another one, or clear it there first.");
    }

    private static Map<TextField, String> changedNumbers(Edit<? extends Account> edit) {
        var changed = new EnumMap<TextField, String>(TextField.class);
        for (TextField field : BINDING_NUMBERS) {
            String text = edit.edited().texts().textOrEmpty(field);
            if (!text.isEmpty()
                    && !text.equals(edit.opened().account().texts().textOrEmpty(field))) {
                changed.put(field, text);
            }
        }
        return changed;
    }

    /// Two edits of one change may want the same number before either is written.
    private static void addWanted(
            Edit<? extends Account> edit, Map<String, List<AccountRef.Target>> holders) {
        AccountHead head = edit.edited().head();
        var target =
                new AccountRef.Target(
                        head.id(),
                        head.dn(),
                        head.login(),
                        edit.edited().texts().text(TextField.DISPLAY_NAME).orElse(head.login()));
        for (String number : changedNumbers(edit).values()) {
            List<AccountRef.Target> having =
                    holders.computeIfAbsent(number, _ -> new ArrayList<>());
            if (having.stream().noneMatch(holder -> holder.id().equals(head.id()))) {
                having.add(target);
            }
        }
    }

    private static void checkNumbers(
            Edit<? extends Account> edit,
            Map<String, List<AccountRef.Target>> holders,
            List<Problem> problems) {
        changedNumbers(edit)
                .forEach((field, number) -> {
                    for (AccountRef.Target holder : holders.getOrDefault(number, List.of())) {
                        if (!holder.id().equals(edit.edited().head().id())) {
                            problems.add(shared(field, number, holder));
                        }
                    }
                });
    }

    private static Problem shared(TextField field, String number, AccountRef.Target holder) {
        return Problem.warning(
                ProblemCode.NUMBER_SHARED,
                field.key(),
                number,
                holder.displayName() + " (" + holder.dn() + ") has the same number.",
                "A line has one owner: give one of them another number.");
    }
}
