package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.ValueChange;
import org.linekeeper.directory.codec.AccountCodec;
import org.linekeeper.directory.codec.AttributeNames;
import org.linekeeper.directory.codec.EntryChanges;

/// Takes saved changes back, by the values that they told.
final class AccountReverter {
    private static final List<Class<? extends Account>> TYPES =
            List.of(UserAccount.class, GroupAccount.class, ComputerAccount.class);

    private final AccountCodec codec;
    private final AccountFinder finder;
    private final MemberReader members;
    private final AccountSaver saver;

    AccountReverter(
            AccountCodec codec, AccountFinder finder, MemberReader members, AccountSaver saver) {
        this.codec = codec;
        this.finder = finder;
        this.members = members;
        this.saver = saver;
    }

    SaveOutcome<Account> revert(AccountId id, List<ValueChange> changes, SaveMode mode)
            throws DirectoryException {
        List<Problem> problems = problems(changes);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        if (changes.isEmpty()) {
            return new SaveOutcome.Unchanged<>();
        }
        EntryChanges back = EntryChanges.reversing(changes);
        Optional<Opened<Account>> now = opened(id);
        if (now.isEmpty() || !fits(now.get(), back)) {
            return new SaveOutcome.Conflict<>(back.described(), now);
        }
        return saver.write(now.get(), back, mode);
    }

    private static List<Problem> problems(List<ValueChange> changes) {
        var problems = new ArrayList<Problem>();
        for (ValueChange change : changes) {
            if (!change.exact()) {
                problems.add(
                        refused(
                                change,
                                "values that are secret, binary or not readable are not kept"
                                        + " anywhere, so they cannot be brought back.",
                                "Set the field by hand."));
            } else if (!AttributeNames.isSaved(change.attribute())) {
                problems.add(
                        refused(
                                change,
                                "this attribute holds no settings of accounts, so Linekeeper has"
                                        + " not changed it.",
                                "Change it with the directory's own tools."));
            }
        }
        return problems;
    }

    private static Problem refused(ValueChange change, String rule, String nextStep) {
        return Problem.error(ProblemCode.OPERATION_REFUSED, change.attribute(), "", rule, nextStep);
    }

    private Optional<Opened<Account>> opened(AccountId id) throws DirectoryException {
        for (Class<? extends Account> type : TYPES) {
            Optional<Opened<Account>> found = opened(type, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private <A extends Account> Optional<Opened<Account>> opened(Class<A> type, AccountId id)
            throws DirectoryException {
        List<Lookup<A>> lookups =
                finder.findAll(type, List.of(new AccountName.ById(id.toString(), id)));
        return lookups.getFirst() instanceof Lookup.Found<A>(var _, var opened)
                ? Optional.of(new Opened<>(opened.account(), opened.asRead()))
                : Optional.empty();
    }

    /// Whether each value that goes is there exactly so, none that comes, and no other one in a
    /// place for one.
    private boolean fits(Opened<Account> now, EntryChanges back) throws DirectoryException {
        Entry entry = ((LdapAsRead) now.asRead()).entry();
        for (String attribute : back.attributes()) {
            Set<String> going = back.removed(attribute);
            Set<String> coming = back.added(attribute);
            Set<String> there =
                    attribute.equals(AttributeNames.MEMBER)
                            ? membersThere(entry.getDN(), going, coming)
                            : values(entry, attribute);
            var staying = new HashSet<String>(there);
            staying.removeAll(going);
            boolean taken =
                    AttributeNames.multiValued(attribute)
                            ? staying.stream().anyMatch(coming::contains)
                            : !coming.isEmpty() && !staying.isEmpty();
            if (taken || !there.containsAll(going)) {
                return false;
            }
        }
        return !codec.collides(back, entry);
    }

    private Set<String> membersThere(String group, Set<String> going, Set<String> coming)
            throws DirectoryException {
        var asked = new ArrayList<String>(going);
        asked.addAll(coming);
        return members.present(group, asked);
    }

    private static Set<String> values(Entry entry, String attribute) {
        String @Nullable [] values = entry.getAttributeValues(attribute);
        return values == null ? Set.of() : new HashSet<>(List.of(values));
    }
}
