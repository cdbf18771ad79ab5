package org.linekeeper.core.live;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.problem.Problem;

/// One piece of what a [ChangeFeed] delivers.
public sealed interface FeedChange {
    /// The account is new, or is this way now: settings, names, place.
    ///
    /// @param sipAddresses the SIP addresses among its `proxyAddresses`; empty when they were not
    ///   read
    record Put(Account account, Optional<List<String>> sipAddresses) implements FeedChange {
        public Put {
            requireNonNull(account, "account");
            sipAddresses = sipAddresses.map(List::copyOf);
        }
    }

    /// There is no such account any more among those that are looked after: deleted, moved out of
    /// reach, or no longer to be seen. Its memberships go with it. It may never have been known.
    record Gone(AccountId id) implements FeedChange {
        public Gone {
            requireNonNull(id, "id");
        }
    }

    /// A group lists exactly these members. Ids of accounts that are not looked after may be among
    /// them; primary members are not.
    record Members(AccountId group, Set<AccountId> members) implements FeedChange {
        public Members {
            requireNonNull(group, "group");
            members = Set.copyOf(members);
        }
    }

    /// A group lists one more member, or one that it listed already.
    record MemberAdded(AccountId group, AccountId member) implements FeedChange {
        public MemberAdded {
            requireNonNull(group, "group");
            requireNonNull(member, "member");
        }
    }

    /// A group lists one member less, or one that it did not list.
    record MemberRemoved(AccountId group, AccountId member) implements FeedChange {
        public MemberRemoved {
            requireNonNull(group, "group");
            requireNonNull(member, "member");
        }
    }

    /// Somebody's primary group, whose member they are without being listed.
    ///
    /// @param group empty when it is none of those that are looked after
    record PrimaryGroup(AccountId user, Optional<AccountId> group) implements FeedChange {
        public PrimaryGroup {
            requireNonNull(user, "user");
            requireNonNull(group, "group");
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
