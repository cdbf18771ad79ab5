package org.linekeeper.core.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
public final class References {
    private final Map<AccountName, AccountRef.Target> targets;

    private References(Map<AccountName, AccountRef.Target> targets) {
        this.targets = targets;
    }

    /// The accounts with their references resolved, in a few requests for all of them.
    ///
    /// @throws DirectoryException when the directory is not there or says no
    public static <A extends Account> List<A> resolved(List<A> accounts, AccountReader reader)
            throws DirectoryException {
        Set<AccountName> names = new LinkedHashSet<>();
        for (A account : accounts) {
            for (AccountRef reference : references(account)) {
                if (reference.target().isEmpty()) {
                    names.add(AccountName.of(reference.stored()));
                }
            }
        }
        if (names.isEmpty()) {
            return accounts;
        }
        var references = new References(reader.resolve(names));
        return accounts.stream().map(references::in).toList();
    }

    private static List<AccountRef> references(Account account) {
        return switch (account) {
            case UserAccount user ->
                    user.readableAuthorizations().stream().map(Authorization::grantee).toList();
            case GroupAccount group -> {
                var found = new ArrayList<AccountRef>();
                group.leader().ifPresent(found::add);
                group.deputy().ifPresent(found::add);
                yield found;
            }
            case ComputerAccount _ -> List.of();
        };
    }

    @SuppressWarnings("unchecked") // each case returns the type it was given
    private <A extends Account> A in(A account) {
        return (A)
                switch ((Account) account) {
                    case UserAccount user -> in(user);
                    case GroupAccount group -> in(group);
                    case ComputerAccount computer -> computer;
                };
    }

    private UserAccount in(UserAccount user) {
        var problems = new ArrayList<Problem>(user.problems());
        var entries = new ArrayList<AuthorizationEntry>();
        for (AuthorizationEntry entry : user.authorizations()) {
            entries.add(
                    switch (entry) {
                        case Authorization(var grantee, var rights) ->
                                new Authorization(looked(grantee, "authorize", problems), rights);
                        case AuthorizationEntry.Unreadable unreadable -> unreadable;
                    });
        }
        return user.withAuthorizations(entries).withProblems(problems);
    }

    private GroupAccount in(GroupAccount group) {
        var problems = new ArrayList<Problem>(group.problems());
        Optional<AccountRef> leader =
                group.leader().map(reference -> looked(reference, "head", problems));
        Optional<AccountRef> deputy =
                group.deputy().map(reference -> looked(reference, "deputy", problems));
        return group.withLeader(leader).withDeputy(deputy).withProblems(problems);
    }

    private AccountRef looked(AccountRef reference, String field, List<Problem> problems) {
        if (reference.target().isPresent()) {
            return reference;
        }
        AccountRef.@Nullable Target target = targets.get(AccountName.of(reference.stored()));
        if (target == null) {
            problems.add(unresolved(field, reference.stored()));
            return reference;
        }
        return new AccountRef(reference.stored(), Optional.of(target));
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
