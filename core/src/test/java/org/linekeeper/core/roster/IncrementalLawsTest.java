package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.RosterChanges.AccountGone;
import org.linekeeper.core.roster.RosterChanges.AccountPut;
import org.linekeeper.core.roster.RosterChanges.OwnerChange;
import org.linekeeper.core.roster.RosterChanges.ServicesChange;

/// What must hold after any history of changes, on some hundreds made up from seeds.
final class IncrementalLawsTest {
    private static final int STEPS = 40;

    static LongStream seeds() {
        return LongStream.range(5000, 5120);
    }

    /// However it got there, a roster is the one built afresh from the accounts as they are.
    @ParameterizedTest
    @MethodSource("seeds")
    void theHistoryLeavesNoTrace(long seed) {
        var history = new RosterHistory(seed);
        Roster roster = history.afresh();
        for (int step = 0; step < STEPS; step++) {
            List<RosterEdit> edits = history.happen();
            roster = roster.with(edits);
            if (step % 4 == 3) {
                assertThat(RosterPicture.of(roster))
                        .describedAs("seed %d, step %d, last edits %s", seed, step, edits)
                        .isEqualTo(RosterPicture.of(history.afresh()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rostersBeforeStayAsTheyWere(long seed) {
        var history = new RosterHistory(seed);
        var rosters = new ArrayList<Roster>();
        var pictures = new ArrayList<Map<String, Object>>();
        rosters.add(history.afresh());
        for (int step = 0; step < STEPS / 2; step++) {
            pictures.add(RosterPicture.of(rosters.getLast()));
            rosters.add(rosters.getLast().with(history.happen()));
        }
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(RosterPicture.of(rosters.get(i))).isEqualTo(pictures.get(i));
        }
    }

    /// Whoever knew the roster before and hears of the changes knows the roster after it.
    @ParameterizedTest
    @MethodSource("seeds")
    void theChangesTellAllThatBecameDifferentAndNothingElse(long seed) {
        var history = new RosterHistory(seed);
        Roster before = history.afresh();
        for (int step = 0; step < STEPS; step++) {
            RosterUpdate update = before.update(history.happen());
            Roster after = update.roster();
            RosterChanges changes = update.changes();
            assertThat(changes.services()).hasSameSizeAs(Set.copyOf(changes.services()));
            assertThat(told(before, changes)).isEqualTo(services(after));
            for (ServicesChange change : changes.services()) {
                assertThat(change.gained().union(change.lost()).isEmpty()).isFalse();
            }
            assertThat(changes.owners().stream().collect(toMap())).isEqualTo(owners(before, after));
            Set<AccountId> had = ids(before);
            Set<AccountId> has = ids(after);
            assertThat(changes.removed().stream().map(AccountGone::id))
                    .containsExactlyInAnyOrderElementsOf(
                            had.stream().filter(id -> !has.contains(id)).toList());
            assertThat(changes.accounts().stream().filter(AccountPut::added).map(AccountPut::id))
                    .containsExactlyInAnyOrderElementsOf(
                            has.stream().filter(id -> !had.contains(id)).toList());
            before = after;
        }
    }

    private static Map<AccountId, RightSet<ServiceRight>> services(Roster roster) {
        return roster.users().stream()
                .collect(Collectors.toMap(RosterUser::id, user -> roster.rights().services(user)));
    }

    /// The services after the changes, by what was before and what the changes say.
    private static Map<AccountId, RightSet<ServiceRight>> told(
            Roster before, RosterChanges changes) {
        Map<AccountId, RightSet<ServiceRight>> known = new HashMap<>(services(before));
        changes.removed().forEach(gone -> known.remove(gone.id()));
        changes.accounts().stream()
                .filter(put -> put.added())
                .filter(put -> put.kind() == AccountKind.USER)
                .forEach(put -> known.put(put.id(), RightSet.none(ServiceRight.class)));
        for (ServicesChange change : changes.services()) {
            RightSet<ServiceRight> had = known.get(change.user().id());
            assertThat(had.bits() & change.lost().bits()).isEqualTo(change.lost().bits());
            assertThat(had.bits() & change.gained().bits()).isZero();
            known.put(
                    change.user().id(),
                    new RightSet<>(
                            ServiceRight.class,
                            (had.bits() & ~change.lost().bits()) | change.gained().bits()));
        }
        return known;
    }

    private static Collector<OwnerChange, ?, Map<LineKey, List<Object>>> toMap() {
        return Collectors.toMap(
                OwnerChange::line,
                change ->
                        List.of(
                                change.before().map(RosterUser::id),
                                change.after().map(RosterUser::id),
                                change.contested()));
    }

    private static Map<LineKey, List<Object>> owners(Roster before, Roster after) {
        Map<LineKey, List<Object>> had = owners(before);
        Map<LineKey, List<Object>> has = owners(after);
        List<Object> nobody = List.of(Optional.empty(), false);
        var changed = new HashMap<LineKey, List<Object>>();
        var keys = new HashSet<>(had.keySet());
        keys.addAll(has.keySet());
        for (LineKey key : keys) {
            List<Object> was = had.getOrDefault(key, nobody);
            List<Object> is = has.getOrDefault(key, nobody);
            if (!was.equals(is)) {
                changed.put(key, List.of(was.getFirst(), is.getFirst(), is.getLast()));
            }
        }
        return changed;
    }

    private static Map<LineKey, List<Object>> owners(Roster roster) {
        BindingReport binding = roster.binding();
        return binding.lines().stream()
                .collect(
                        Collectors.toMap(
                                RosterLine::key,
                                line ->
                                        List.of(
                                                binding.owner(line).map(RosterUser::id),
                                                !binding.claimants(line).isEmpty())));
    }

    private static Set<AccountId> ids(Roster roster) {
        var ids = new HashSet<AccountId>();
        roster.users().forEach(user -> ids.add(user.id()));
        roster.groups().forEach(group -> ids.add(group.id()));
        roster.computers().forEach(computer -> ids.add(computer.id()));
        return ids;
    }
}
