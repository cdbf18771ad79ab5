package org.linekeeper.core.live;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.problem.Problem;

/// One piece of what a [ChangeFeed] delivers.
public sealed interface FeedChange {
    /// The account is new, or is this way now: settings, names, place.
    record Put(Account account) implements FeedChange {
        public Put {
            requireNonNull(account, "account");
        }
    }

    /// There is no such account any more among those that are looked after: deleted, moved out of
    /// reach, or no longer to be seen. Its memberships go with it. It may never have been known.
    record Gone(AccountId id) implements FeedChange {
        public Gone {
            requireNonNull(id, "id");
        }
    }

    /// These are all direct members of a group, those by primary group included. Ids of accounts
    /// that are not looked after may be among them.
    record Members(AccountId group, List<AccountId> members) implements FeedChange {
        public Members {
            requireNonNull(group, "group");
            members = List.copyOf(members);
        }
    }

    /// One more direct member, or one that was there already.
    record MemberAdded(AccountId group, AccountId member) implements FeedChange {
        public MemberAdded {
            requireNonNull(group, "group");
            requireNonNull(member, "member");
        }
    }

    /// One direct member less, or one that was not there.
    record MemberRemoved(AccountId group, AccountId member) implements FeedChange {
        public MemberRemoved {
            requireNonNull(group, "group");
            requireNonNull(member, "member");
        }
    }

    /// An entry that cannot be made an account of. It is left out, and nothing else is.
    ///
    /// @param dn where it is
    record Unreadable(String dn, Problem problem) implements FeedChange {
        public Unreadable {
            requireNonNull(dn, "dn");
            requireNonNull(problem, "problem");
        }
    }
}
