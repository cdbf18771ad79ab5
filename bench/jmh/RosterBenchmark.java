package org.linekeeper.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.PairGrant;
import org.linekeeper.core.roster.PairMask;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterUser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Effective rights in an organisation of 100,000 users, each time for another pair far apart in memory. The reference
/// is finding the two accounts in a `HashMap`: what any answer about a pair costs at least.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RosterBenchmark {
    private static final int STEP = 7919; // a prime, so that pairs repeat late

    private EffectiveRights rights;
    private RosterUser[] users;
    private Map<AccountId, RosterUser> map;
    private int at;

    @Setup
    public void organisation() {
        Roster roster = new BigOrganisation(100_000, 2_000, 20_000, 110_000).roster();
        rights = roster.rights();
        users = roster.users().toArray(RosterUser[]::new);
        map = new HashMap<>();
        for (RosterUser user : users) {
            map.put(user.id(), user);
        }
    }

    private RosterUser next() {
        at = (at + STEP) % users.length;
        return users[at];
    }

    @Benchmark
    public boolean referenceTwoMapLookups() {
        return map.get(next().id()) == map.get(next().id());
    }

    @Benchmark
    public PairMask rightsOfAPair() {
        return rights.pair(next(), next());
    }

    @Benchmark
    public List<PairGrant> sourcesOfAPair() {
        return rights.pairGrants(next(), next());
    }

    @Benchmark
    public RightSet<ServiceRight> servicesOfAUser() {
        return rights.services(next());
    }
}
