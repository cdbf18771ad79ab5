package org.linekeeper.core.browse;

import java.util.List;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.problem.DirectoryException;

/// Looks around in the directory, as one person: the directory's own access rights decide what
/// there is to see. Reads only what a tree or a list shows; a page far down a list costs what the
/// first one costs.
///
/// Lists are as fresh as the directory makes them: while somebody pages through one, objects that
/// are added or removed may or may not appear. Names are compared as the directory compares them.
///
/// Every method throws `DirectoryUnavailableException` when no server answers and
/// `DirectoryRefusedException` when the server says no, with category `NO_SUCH_ENTRY` when the
/// place, group or account is not there (any more).
public interface DirectoryBrowser {
    /// The tops of the tree: the domain.
    List<Place> roots() throws DirectoryException;

    /// The places directly below a place, sorted by name.
    List<Place> children(PlaceId place, BrowseView view) throws DirectoryException;

    /// The place that holds the entry with this DN, and the places above it, the top first; empty
    /// if it is not below one of the [#roots()].
    List<Place> pathTo(String dn) throws DirectoryException;

    /// A page of the users, groups and computers in a place.
    ObjectPage objects(ObjectQuery query) throws DirectoryException;

    /// A page of the direct members of a group. Members from other domains are not among them: only
    /// their own domain can list them.
    ObjectPage members(MemberQuery query) throws DirectoryException;

    /// The groups that an account is a direct member of, its primary group included, sorted by
    /// name.
    List<ObjectSummary> groups(AccountId account) throws DirectoryException;

    /// Objects anywhere in the domain that the text may mean, for completion while somebody types;
    /// compared as in [ObjectFilter#search()], sorted by name.
    ///
    /// @param limit at most this many, 1 to [PageRange#MAX_LIMIT]
    List<ObjectSummary> find(String text, int limit) throws DirectoryException;
}
