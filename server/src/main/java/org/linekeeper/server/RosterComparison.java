package org.linekeeper.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterEvent.LineOwnerChanged;
import org.linekeeper.core.live.RosterEvent.RightsChanged;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterChanges;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;

/// Tells what is different from one roster to the next, as events.
final class RosterComparison {
    private RosterComparison() {}

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

    /// The differences of two rosters that were made independently: owners of lines, and services
    /// of users who are in both or new.
    static List<RosterEvent> of(Roster before, Roster after) {
        var events = new ArrayList<RosterEvent>();
        owners(before.binding(), after.binding(), events);
        rights(before, after, events);
        return events;
    }

    private static void owners(
            BindingReport before, BindingReport after, List<RosterEvent> events) {
        Map<LineKey, RosterLine> had = byKey(before);
        Map<LineKey, RosterLine> has = byKey(after);
        var keys = new HashSet<>(had.keySet());
        keys.addAll(has.keySet());
        for (LineKey key : keys) {
            Optional<AccountId> was = owner(before, had.get(key));
            Optional<AccountId> is = owner(after, has.get(key));
            boolean contested = contested(after, has.get(key));
            if (!was.equals(is) || contested != contested(before, had.get(key))) {
                events.add(new LineOwnerChanged(key, was, is, contested));
            }
        }
    }

    private static Map<LineKey, RosterLine> byKey(BindingReport report) {
        var lines = new HashMap<LineKey, RosterLine>();
        report.lines().forEach(line -> lines.putIfAbsent(line.key(), line));
        return lines;
    }

    private static Optional<AccountId> owner(BindingReport report, @Nullable RosterLine line) {
        return line == null ? Optional.empty() : report.owner(line).map(RosterUser::id);
    }

    private static boolean contested(BindingReport report, @Nullable RosterLine line) {
        return line != null && report.owner(line).isEmpty() && report.claimants(line).size() > 1;
    }

    private static void rights(Roster before, Roster after, List<RosterEvent> events) {
        Map<AccountId, Long> had = new HashMap<>();
        EffectiveRights rightsBefore = before.rights();
        before.users().forEach(user -> had.put(user.id(), rightsBefore.services(user).bits()));
        EffectiveRights rightsAfter = after.rights();
        for (RosterUser user : after.users()) {
            long was = had.getOrDefault(user.id(), 0L);
            long is = rightsAfter.services(user).bits();
            if (was != is) {
                events.add(new RightsChanged(user.id(), set(is & ~was), set(was & ~is)));
            }
        }
    }

    private static RightSet<ServiceRight> set(long bits) {
        return new RightSet<>(ServiceRight.class, bits);
    }
}
