package org.linekeeper.core.roster;

import java.util.List;

/// Where a right comes from. Rights only ever add up, so each source gives its rights by itself.
public sealed interface RightSource {
    /// A setting that holds for everybody.
    record Everybody() implements RightSource {}

    /// The user's own settings.
    record OwnSettings(RosterUser user) implements RightSource {}

    /// Membership of a group that is set up for UC: its services, or, for a pair, what its members
    /// may do about each other.
    ///
    /// @param through the groups between, when membership is nested: the user's own group first
    record Membership(RosterGroup group, List<RosterGroup> through) implements RightSource {
        public Membership {
            through = List.copyOf(through);
        }
    }

    /// Being head or deputy of a group that the other is a member of.
    record Leadership(RosterGroup group, Post post) implements RightSource {}

    /// The two who lead a group. Both get the same.
    enum Post {
        HEAD,
        DEPUTY
    }

    /// What the owner has granted to this one person.
    ///
    /// @param grantee the name under which the entry is stored
    record OwnersEntry(RosterUser owner, String grantee) implements RightSource {}

    /// The owner's line is among the viewer's additional lines.
    record AdditionalLine(RosterUser viewer, RosterLine line) implements RightSource {}

    /// The rule for observers, because a group puts the owner on the viewer's monitor.
    record Observer(RosterGroup group) implements RightSource {}

    /// The rule for observers, because a setting for everybody puts all users on all monitors.
    record ObserverOfAll() implements RightSource {}
}
