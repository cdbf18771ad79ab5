package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.line.LineListing;

/// One thing that became different since a roster was made. What it costs to apply depends on what
/// it touches, not on the size of the roster, [Lines] and [Settings] apart.
///
/// Edits take effect in their order, with one exception: a membership whose group is not known yet
/// waits for it until the last edit of the same list, and is then left out.
public sealed interface RosterEdit {
    /// An account is there, new or changed, renamed or moved: what it was under this id is
    /// replaced. Memberships stay.
    record Put(Account account) implements RosterEdit {
        public Put {
            requireNonNull(account, "account");
        }
    }

    /// An account is gone, with all its memberships on either side: a directory takes a deleted
    /// object out of every group by itself. One that comes back (undeleted, or moved into view
    /// again) has only the memberships that are then added. Nothing happens when there was none.
    record Remove(AccountId id) implements RosterEdit {
        public Remove {
            requireNonNull(id, "id");
        }
    }

    /// A group's list of members has one more. One that is not in the roster is remembered, and
    /// counts from the moment it is.
    record AddMember(AccountId group, AccountId member) implements RosterEdit {
        public AddMember {
            requireNonNull(group, "group");
            requireNonNull(member, "member");
        }
    }

    /// A group's list of members has one less. Membership by primary group is not touched.
    record RemoveMember(AccountId group, AccountId member) implements RosterEdit {
        public RemoveMember {
            requireNonNull(group, "group");
            requireNonNull(member, "member");
        }
    }

    /// A group's list of members is now exactly this, members by primary group apart.
    record Members(AccountId group, Set<AccountId> members) implements RosterEdit {
        public Members {
            requireNonNull(group, "group");
            members = Set.copyOf(members);
        }
    }

    /// A user's primary group is now this one, of which it is a member without being on its list
    /// (Microsoft: primaryGroupID).
    ///
    /// @param group empty when it is none of the roster
    record PrimaryGroup(AccountId user, Optional<AccountId> group) implements RosterEdit {
        public PrimaryGroup {
            requireNonNull(user, "user");
            requireNonNull(group, "group");
        }
    }

    /// The telephone system has other lines now.
    record Lines(LineListing lines) implements RosterEdit {
        public Lines {
            requireNonNull(lines, "lines");
        }
    }

    /// Something else holds for everybody now.
    ///
    /// @param keys how numbers are read from now on
    record Settings(GlobalSettings settings, KeyReader keys) implements RosterEdit {
        public Settings {
            requireNonNull(settings, "settings");
            requireNonNull(keys, "keys");
        }
    }
}
