package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One way to ask one server which entries have changed. What they are now is read afterwards, so
/// that a change seen in two ways, or twice, comes out the same.
interface ChangeSource {
    /// What the way is called, for people.
    String method();

    /// Where the directory stands now.
    Mark now() throws LDAPException;

    /// What has changed since a mark, made here or at another server.
    Touched since(Mark mark) throws LDAPException;

    /// Whether changes of `member` are reported value by value; if not, the members of a group that
    /// has changed have to be read anew.
    boolean reportsMembers();

    /// Whether the account in use certainly sees deleted entries. Ordinary accounts usually do not,
    /// and as long as nothing has been deleted nobody can tell.
    boolean seesDeletions() throws LDAPException;

    /// How far a directory has been followed.
    interface Mark {}

    /// An entry that has changed in some way.
    ///
    /// @param dn where it is now; empty if the source does not say
    /// @param deleted whether it is known to be gone
    /// @param container whether it is known to be something that holds accounts
    record Touch(UUID id, Optional<String> dn, boolean deleted, boolean container) {}

    /// A value of `member` that has come or gone.
    record LinkChange(UUID group, UUID member, boolean added) {}

    /// The answer of a source.
    sealed interface Touched {
        /// These entries, perhaps none.
        ///
        /// @param more whether the server has more to say already
        record Entries(List<Touch> touches, List<LinkChange> links, Mark next, boolean more)
                implements Touched {
            public Entries {
                touches = List.copyOf(touches);
                links = List.copyOf(links);
            }

            /// Nothing has changed.
            static Entries none(Mark mark) {
                return new Entries(List.of(), List.of(), mark, false);
            }
        }

        /// The server has not received everything yet that the mark stands for.
        record Behind(String reason) implements Touched {}

        /// The mark means nothing to this server.
        record Lost(String reason) implements Touched {}
    }
}
