package org.linekeeper.console.api;

import java.util.ArrayList;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Tree;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// What others may see and do about a user, whatever the user's own list says: the settings for
/// everybody, and the user's groups.
final class RightFloor {
    private RightFloor() {}

    static SequencedMap<String, @Nullable Object> tree(Roster roster, RosterUser user) {
        var groups = new ArrayList<SequencedMap<String, @Nullable Object>>();
        for (RosterGroup group : roster.groupsOf(user)) {
            if (group.enabled() && !(group.members().isEmpty() && group.leaders().isEmpty())) {
                groups.add(
                        new Tree()
                                .with("id", group.id().toString())
                                .with("group", group.login())
                                .with(
                                        "members",
                                        AccountDocuments.rights(group.members().authorization()))
                                .with(
                                        "leaders",
                                        AccountDocuments.rights(group.leaders().authorization()))
                                .members());
            }
        }
        return new Tree()
                .with("everybody", AccountDocuments.rights(roster.settings().authorization()))
                .with("groups", groups)
                .members();
    }
}
