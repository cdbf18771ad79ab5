package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// What must hold in every organisation, on some hundreds made up from seeds.
final class RightsLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithASecondOpinion(long seed) {
        var org = new RandomOrganisation(seed);
        var naive = new NaiveRights(org);
        Roster roster = org.roster();
        EffectiveRights rights = roster.rights();
        for (UserAccount viewer : org.users) {
            RosterUser viewing = user(roster, viewer);
            assertThat(rights.services(viewing)).isEqualTo(naive.services(viewer));
            for (UserAccount owner : org.users) {
                if (!owner.equals(viewer)) {
                    PairMask mask = rights.pair(user(roster, owner), viewing);
                    AuthorizationRights expected = naive.authorization(owner, viewer);
                    assertThat(mask.authorization())
                            .describedAs(owner.head().login() + "<-" + viewer.head().login())
                            .isEqualTo(expected);
                    assertThat(mask.has(PairRight.SEE_JOURNAL))
                            .isEqualTo(naive.seesJournal(owner, viewer));
                    assertThat(mask.has(PairRight.SEE_IN_MONITOR))
                            .isEqualTo(naive.inMonitor(owner, viewer));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEffectiveRightHasASource(long seed) {
        Roster roster = new RandomOrganisation(seed).roster();
        EffectiveRights rights = roster.rights();
        for (RosterUser user : roster.users()) {
            for (ServiceRight right : ServiceRight.values()) {
                boolean has = rights.services(user).has(right);
                boolean given = !rights.sources(user, right).isEmpty();
                assertThat(has).isEqualTo(given && rights.killedBy(right).isEmpty());
            }
        }
        pairs(roster)
                .forEach(pair -> {
                    PairMask union =
                            rights.pairGrants(pair.getFirst(), pair.getLast()).stream()
                                    .map(PairGrant::rights)
                                    .reduce(PairMask.NONE, PairMask::union);
                    PairMask mask = rights.pair(pair.getFirst(), pair.getLast());
                    for (PairRight right : PairRight.values()) {
                        assertThat(mask.has(right)).isEqualTo(union.has(right));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoCanFindsExactlyThoseWhoCan(long seed) {
        Roster roster = new RandomOrganisation(seed).roster();
        EffectiveRights rights = roster.rights();
        for (ServiceRight right : ServiceRight.values()) {
            assertThat(rights.whoCan(right))
                    .containsExactlyElementsOf(
                            roster.users().stream()
                                    .filter(user -> rights.services(user).has(right))
                                    .toList());
        }
        for (RosterUser owner : roster.users()) {
            for (PairRight right : PairRight.values()) {
                assertThat(rights.whoCan(EnumSet.of(right), owner))
                        .containsExactlyElementsOf(
                                roster.users().stream()
                                        .filter(user -> !user.equals(owner))
                                        .filter(user -> rights.pair(owner, user).has(right))
                                        .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoCanTakesAnyOfSeveralRights(long seed) {
        Roster roster = new RandomOrganisation(seed).roster();
        EffectiveRights rights = roster.rights();
        var random = new Random(seed);
        for (RosterUser owner : roster.users()) {
            var any = EnumSet.noneOf(PairRight.class);
            for (PairRight right : PairRight.values()) {
                if (random.nextInt(4) == 0) {
                    any.add(right);
                }
            }
            assertThat(rights.whoCan(any, owner))
                    .describedAs("any of %s on %s", any, owner)
                    .containsExactlyElementsOf(
                            roster.users().stream()
                                    .filter(user -> !user.equals(owner))
                                    .filter(user ->
                                            any.stream().anyMatch(rights.pair(owner, user)::has))
                                    .toList());
        }
    }

    /// Taking all sources but one away leaves the right, taking the last one too removes it.
    @ParameterizedTest
    @MethodSource("seeds")
    void aServiceIsLostWithItsLastSourceAndNotBefore(long seed) {
        var org = new RandomOrganisation(seed);
        Roster roster = org.roster();
        for (RosterUser user : roster.users()) {
            for (ServiceRight right :
                    List.of(ServiceRight.AUDIO_CHAT, ServiceRight.SEND_SMS, ServiceRight.AGENT)) {
                Roster reduced = roster;
                List<ServiceGrant> sources = roster.rights().sources(user, right);
                for (int i = 0; i < sources.size(); i++) {
                    assertThat(reduced.rights().sources(user, right)).hasSize(sources.size() - i);
                    reduced = without(org, reduced, sources.get(i).source(), right);
                }
                assertThat(reduced.rights().services(user).has(right)).isFalse();
            }
        }
    }

    private static Roster without(
            RandomOrganisation org, Roster roster, RightSource source, ServiceRight right) {
        return switch (source) {
            case RightSource.Everybody() ->
                    roster.with(
                            List.of(
                                    new RosterEdit.Settings(
                                            roster.settings()
                                                    .withServices(
                                                            less(
                                                                    roster.settings().services(),
                                                                    right)),
                                            KeyReader.withoutLocation())));
            case RightSource.OwnSettings(var user) -> {
                UserAccount account = account(org, user.id());
                yield put(roster, account.withServices(less(account.services(), right)));
            }
            case RightSource.Membership(var group, var _) -> {
                GroupAccount account =
                        org.groups.stream()
                                .filter(each -> each.head().id().equals(group.id()))
                                .findFirst()
                                .orElseThrow();
                yield put(roster, account.withServices(less(account.services(), right)));
            }
            default -> throw new AssertionError("not a source of services: " + source);
        };
    }

    private static Roster put(Roster roster, Account account) {
        return roster.with(List.of(new RosterEdit.Put(account)));
    }

    private static RightSet<ServiceRight> less(RightSet<ServiceRight> all, ServiceRight right) {
        RightSet<ServiceRight> less = all.without(right);
        return right == ServiceRight.AUDIO_CHAT ? less.without(ServiceRight.VIDEO_CHAT) : less;
    }

    /// A changed copy of a roster is what a roster built afresh from the changed accounts is.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIfEqualsARosterBuiltAfresh(long seed) {
        var org = new RandomOrganisation(seed);
        Roster roster = org.roster();
        var random = new Random(seed);
        var change = new ArrayList<RosterEdit>();
        int at = random.nextInt(org.users.size());
        UserAccount changed = org.user(org.users.get(at).head().login(), org.users.size());
        org.users.set(at, changed);
        change.add(new RosterEdit.Put(changed));
        if (!org.groups.isEmpty()) {
            int which = random.nextInt(org.groups.size());
            GroupAccount group = org.group("group" + which, org.users.size());
            org.groups.set(which, group);
            change.add(new RosterEdit.Put(group));
            AccountId member = org.users.get(random.nextInt(org.users.size())).head().id();
            Set<AccountId> members = org.members.get(group.head().id());
            if (members.remove(member)) {
                change.add(new RosterEdit.RemoveMember(group.head().id(), member));
            } else {
                members.add(member);
                change.add(new RosterEdit.AddMember(group.head().id(), member));
            }
        }
        assertSame(roster.with(change), org.roster());
    }

    private static void assertSame(Roster one, Roster other) {
        assertThat(one.users()).hasSameSizeAs(other.users());
        for (RosterUser user : one.users()) {
            assertThat(one.rights().services(user)).isEqualTo(other.rights().services(user));
            assertThat(one.binding().claims(user)).isEqualTo(other.binding().claims(user));
            assertThat(one.groupsOf(user)).isEqualTo(other.groupsOf(user));
        }
        pairs(one)
                .forEach(pair ->
                        assertThat(one.rights().pairGrants(pair.getFirst(), pair.getLast()))
                                .isEqualTo(
                                        other.rights()
                                                .pairGrants(pair.getFirst(), pair.getLast())));
    }

    /// The floor is what is left when the owner takes back all that can be taken back.
    @ParameterizedTest
    @MethodSource("seeds")
    void theFloorIsWhatAnOwnerCannotTakeAway(long seed) {
        var org = new RandomOrganisation(seed);
        Roster roster = org.roster();
        for (RosterUser owner : roster.users()) {
            Roster without = put(roster, account(org, owner.id()).withAuthorizations(List.of()));
            RightsFloor summary = roster.rights().floor(owner);
            for (RosterUser viewer : roster.users()) {
                if (!viewer.equals(owner)) {
                    PairMask floor = roster.rights().floor(owner, viewer);
                    assertThat(floor).isEqualTo(without.rights().pair(owner, viewer));
                    PairMask told = told(summary, roster, viewer);
                    assertThat(viewer.enabled() ? told.presence() : 0).isEqualTo(floor.presence());
                }
            }
        }
    }

    /// What a floor in short says about one viewer.
    private static PairMask told(RightsFloor floor, Roster roster, RosterUser viewer) {
        PairMask sum = floor.everybody();
        for (PairGrant grant : floor.others()) {
            boolean meant =
                    switch (grant.source()) {
                        case RightSource.Membership(var group, var _) ->
                                roster.groupsOf(viewer).contains(group);
                        case RightSource.Observer(var group) ->
                                roster.groupsOf(viewer).contains(group);
                        case RightSource.Leadership(var group, var _) ->
                                roster.leadersOf(group).contains(viewer);
                        default -> throw new AssertionError(grant.source());
                    };
            sum = meant ? sum.union(grant.rights()) : sum;
        }
        return sum;
    }

    /// Who gives the same thing twice, or in another order, gives the same.
    @Test
    void unionIsCommutativeAssociativeAndIdempotent() {
        var random = new Random(4);
        for (int i = 0; i < 10_000; i++) {
            PairMask a = mask(random);
            PairMask b = mask(random);
            PairMask c = mask(random);
            assertThat(a.union(b)).isEqualTo(b.union(a));
            assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
            assertThat(a.union(a)).isEqualTo(a);
            assertThat(a.union(PairMask.NONE)).isEqualTo(a);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreGrantNeverTakesARightAway(long seed) {
        var org = new RandomOrganisation(seed);
        Roster before = org.roster();
        UserAccount first = org.users.getFirst();
        UserAccount last = org.users.getLast();
        var entries = new ArrayList<AuthorizationEntry>(first.authorizations());
        entries.add(
                new Authorization(
                        org.groups.isEmpty() || org.groups.getFirst().leader().isEmpty()
                                ? org.users.getLast().readableAuthorizations().stream()
                                        .map(Authorization::grantee)
                                        .findFirst()
                                        .orElse(AccountRef.unresolved(last.head().login()))
                                : org.groups.getFirst().leader().get(),
                        org.authorization()));
        Roster after = put(before, first.withAuthorizations(entries));
        pairs(before)
                .forEach(pair -> {
                    PairMask had = before.rights().pair(pair.getFirst(), pair.getLast());
                    PairMask has = after.rights().pair(pair.getFirst(), pair.getLast());
                    assertThat(has.union(had)).isEqualTo(has);
                });
    }

    private static PairMask mask(Random random) {
        return new PairMask(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }

    private static Stream<List<RosterUser>> pairs(Roster roster) {
        return roster.users().stream()
                .flatMap(owner ->
                        roster.users().stream()
                                .filter(viewer -> !viewer.equals(owner))
                                .map(viewer -> List.of(owner, viewer)));
    }

    private static UserAccount account(RandomOrganisation org, AccountId id) {
        Optional<UserAccount> found =
                org.users.stream().filter(user -> user.head().id().equals(id)).findFirst();
        return found.orElseThrow();
    }

    private static RosterUser user(Roster roster, UserAccount account) {
        return roster.users().stream()
                .filter(user -> user.id().equals(account.head().id()))
                .findFirst()
                .orElseThrow();
    }
}
