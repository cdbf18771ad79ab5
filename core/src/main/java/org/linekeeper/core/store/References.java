package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// Looks up whom accounts refer to: grantees of authorizations, head and deputy of a group. For
/// showing, not for saving: a reference that leads nowhere becomes a problem of the account.
///
/// What has been looked up is remembered for as long as the object lives, so that a list of many
/// accounts that refer to few asks for each once. Make a new one for each answer.
public final class References {
    /// Names remembered at most; the oldest go first.
    private static final int REMEMBERED = 5_000;

    private final AccountReader reader;
    private final Map<String, Optional<AccountRef.Target>> known =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, Optional<AccountRef.Target>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public References(AccountReader reader) {
        this.reader = requireNonNull(reader, "reader");
    }

    /// The accounts with their references resolved, in a few requests for all of them.
    ///
    /// @throws DirectoryException when the directory is not there or says no
    public static <A extends Account> List<A> resolved(List<A> accounts, AccountReader reader)
            throws DirectoryException {
        return new References(reader).resolved(accounts);
    }

    /// The accounts with their references resolved, in a few requests for all of them, and none
    /// where all their names are known already.
    ///
    /// @throws DirectoryException when the directory is not there or says no
    public <A extends Account> List<A> resolved(List<A> accounts) throws DirectoryException {
        Map<String, Optional<AccountRef.Target>> these = new HashMap<>();
        Map<String, AccountName> unknown = new LinkedHashMap<>();
        for (A account : accounts) {
            for (AccountRef reference : references(account)) {
                if (reference.target().isPresent() || these.containsKey(reference.stored())) {
                    continue;
                }
                Optional<AccountRef.Target> found = known.get(reference.stored());
                if (found == null) {
                    unknown.put(reference.stored(), AccountName.of(reference.stored()));
                }
                these.put(reference.stored(), found == null ? Optional.empty() : found);
            }
        }
        if (these.isEmpty()) {
            return accounts;
        }
        if (!unknown.isEmpty()) {
            Map<AccountName, AccountRef.Target> targets = reader.resolve(unknown.values());
            unknown.forEach((stored, name) -> {
                Optional<AccountRef.Target> target = Optional.ofNullable(targets.get(name));
                these.put(stored, target);
                known.put(stored, target);
            });
        }
        var resolved = new ArrayList<A>(accounts.size());
        for (A account : accounts) {
            resolved.add(in(account, these));
        }
        return resolved;
    }

    private static List<AccountRef> references(Account account) {
        var found = new ArrayList<AccountRef>();
        switch (account) {
            case UserAccount user -> {
                for (AuthorizationEntry entry : user.authorizations()) {
                    if (entry instanceof Authorization(var grantee, var _)) {
                        found.add(grantee);
                    }
                }
            }
            case GroupAccount group -> {
                group.leader().ifPresent(found::add);
                group.deputy().ifPresent(found::add);
            }
            case ComputerAccount _ -> {}
        }
        return found;
    }

    @SuppressWarnings("unchecked") // each case returns the type it was given
    private static <A extends Account> A in(
            A account, Map<String, Optional<AccountRef.Target>> targets) {
        return (A)
                switch ((Account) account) {
                    case UserAccount user -> in(user, targets);
                    case GroupAccount group -> in(group, targets);
                    case ComputerAccount computer -> computer;
                };
    }

    private static UserAccount in(
            UserAccount user, Map<String, Optional<AccountRef.Target>> targets) {
        if (user.authorizations().isEmpty()) {
            return user;
        }
        var problems = new ArrayList<Problem>(user.problems());
        var entries = new ArrayList<AuthorizationEntry>(user.authorizations().size());
        for (AuthorizationEntry entry : user.authorizations()) {
            entries.add(
                    switch (entry) {
                        case Authorization(var grantee, var rights) ->
                                new Authorization(
                                        looked(grantee, "authorize", targets, problems), rights);
                        case AuthorizationEntry.Unreadable unreadable -> unreadable;
                    });
        }
        return user.withAuthorizations(entries).withProblems(problems);
    }

    private static GroupAccount in(
            GroupAccount group, Map<String, Optional<AccountRef.Target>> targets) {
        var problems = new ArrayList<Problem>(group.problems());
        Optional<AccountRef> leader =
                group.leader().map(reference -> looked(reference, "head", targets, problems));
        Optional<AccountRef> deputy =
                group.deputy().map(reference -> looked(reference, "deputy", targets, problems));
        return group.withLeader(leader).withDeputy(deputy).withProblems(problems);
    }

    private static AccountRef looked(
            AccountRef reference,
            String field,
            Map<String, Optional<AccountRef.Target>> targets,
            List<Problem> problems) {
        if (reference.target().isPresent()) {
            return reference;
        }
        Optional<AccountRef.Target> target =
                targets.getOrDefault(reference.stored(), Optional.empty());
        if (target.isEmpty()) {
            problems.add(unresolved(field, reference.stored()));
            return reference;
        }
        return new AccountRef(reference.stored(), target);
    }

    private static Problem unresolved(String field, String stored) {
        return Problem.warning(
                ProblemCode.REFERENCE_UNRESOLVED,
                field,
                stored,
                "no account, or more than one, has this name; the text is kept as it is.",
                "Give the login of an existing account, or take the entry out.");
    }
}
