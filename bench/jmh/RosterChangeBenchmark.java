package org.linekeeper.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterChanges;
import org.linekeeper.core.roster.RosterEdit;
import org.linekeeper.core.roster.RosterUpdate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One change after the other, as a live roster takes them: the new roster and what became different. The reference is
/// the same change in an organisation of 1,000 users. In both, the same number of accounts, spread over the whole, change
/// over and over: an account that has just been decoded is in the processor's cache, and how long it takes to fetch one
/// from memory that nobody has touched for minutes is the machine's affair and not the roster's.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RosterChangeBenchmark {
    private static final int CHANGING = 20;

    @Param({"1000", "100000"})
    int users;

    private BigOrganisation organisation;
    private Roster roster;
    private AccountId large;
    private int at;
    private boolean odd;

    @Setup
    public void organisation() {
        organisation = new BigOrganisation(users, users / 50, users / 5, users + users / 10);
        roster = organisation.roster();
        large = organisation.groups.getFirst().head().id();
    }

    private UserAccount next() {
        at += users / CHANGING;
        if (at >= users) {
            at = 0;
            odd = !odd;
        }
        return organisation.users.get(at);
    }

    private RosterChanges apply(RosterEdit edit) {
        RosterUpdate update = roster.update(List.of(edit));
        roster = update.roster();
        return update.changes();
    }

    /// Another telephone number: that of the next user, so that two claim a line.
    @Benchmark
    public RosterChanges number() {
        UserAccount user = next();
        return apply(
                new RosterEdit.Put(
                        odd ? user : user.withTexts(user.texts().with(TextField.BUSINESS, BigOrganisation.number(at + 1)))));
    }

    /// Another login, name and place.
    @Benchmark
    public RosterChanges rename() {
        UserAccount user = next();
        AccountHead head = user.head();
        return apply(
                new RosterEdit.Put(
                        odd
                                ? user
                                : user.withHead(
                                        new AccountHead(
                                                head.id(),
                                                head.dn().replace("Staff", "Left"),
                                                "x" + head.login(),
                                                head.userPrincipalName(),
                                                head.disabledInDirectory(),
                                                head.enabled(),
                                                head.schemaVersion()))));
    }

    /// One member more or less in a group that has half of all users.
    @Benchmark
    public RosterChanges member() {
        AccountId id = next().head().id();
        return apply(odd ? new RosterEdit.RemoveMember(large, id) : new RosterEdit.AddMember(large, id));
    }

    /// One who leaves, or comes back.
    @Benchmark
    public RosterChanges removeOrCreate() {
        UserAccount user = next();
        return apply(odd ? new RosterEdit.Put(user) : new RosterEdit.Remove(user.head().id()));
    }
}
