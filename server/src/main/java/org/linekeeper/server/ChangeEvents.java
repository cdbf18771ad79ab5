package org.linekeeper.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterEvent.LineOwnerChanged;
import org.linekeeper.core.live.RosterEvent.RightsChanged;
import org.linekeeper.core.roster.RosterChanges;
import org.linekeeper.core.roster.RosterUser;

/// Tells what is different from one roster to the next, as events.
final class ChangeEvents {
    private ChangeEvents() {}

    /// The events of an update; accounts are told of only if they really changed.
    ///
    /// @param changed the accounts that are not as they were
    static List<RosterEvent> of(RosterChanges changes, Set<AccountId> changed) {
        var events = new ArrayList<RosterEvent>();
        changes.accounts().stream()
                .filter(put -> changed.contains(put.id()))
                .map(put ->
                        new RosterEvent.AccountChanged(put.id(), put.kind(), put.dn(), put.login()))
                .forEach(events::add);
        changes.removed().stream()
                .map(gone -> new RosterEvent.AccountRemoved(gone.id(), gone.kind()))
                .forEach(events::add);
        changes.owners().stream()
                .map(owner ->
                        new LineOwnerChanged(
                                owner.line(),
                                owner.before().map(RosterUser::id),
                                owner.after().map(RosterUser::id),
                                owner.contested()))
                .forEach(events::add);
        changes.services().stream()
                .map(services ->
                        new RightsChanged(services.user().id(), services.gained(), services.lost()))
                .forEach(events::add);
        return events;
    }
}
