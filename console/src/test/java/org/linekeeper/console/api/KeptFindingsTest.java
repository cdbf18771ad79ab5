package org.linekeeper.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.finding.FactTable;
import org.linekeeper.core.finding.FindingRules;
import org.linekeeper.core.finding.Findings;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterBuilder;
import org.linekeeper.core.roster.RosterRules;

/// How often is looked for findings.
final class KeptFindingsTest {
    private final Roster first = new RosterBuilder().build();
    private final Roster second = new RosterBuilder().build();
    private final Roster broken = new RosterBuilder().build();

    private Instant now = Instant.EPOCH;
    private Duration work = Duration.ZERO;
    private int looks;

    private final List<Runnable> later = new CopyOnWriteArrayList<>();
    private boolean busy;

    private final KeptFindings kept =
            new KeptFindings(this::find, () -> now, this::inTheBackground);

    private void inTheBackground(Runnable look) {
        if (busy) {
            later.add(look);
        } else {
            look.run();
        }
    }

    private Findings find(Roster roster) {
        looks++;
        now = now.plus(work);
        if (roster == broken) {
            throw new IllegalArgumentException("cannot be looked through");
        }
        return Findings.of(
                roster,
                new FactTable(RosterRules.usual().keys()),
                FindingRules.of(EditRules.defaults(), RosterRules.usual()));
    }

    private Roster shown(Roster roster) {
        return kept.in(roster, Optional.empty()).roster();
    }

    @Test
    void looksOncePerRoster() {
        assertThat(shown(first)).isSameAs(first);
        assertThat(shown(first)).isSameAs(first);
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void looksAgainAtOnceWhereThatCostsNothing() {
        shown(first);
        assertThat(shown(second)).isSameAs(second);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void restsThreeTimesAsLongAsItWorked() {
        work = Duration.ofSeconds(2);
        shown(first);
        now = now.plusSeconds(6).minusMillis(1);
        assertThat(shown(second)).isSameAs(first);
        assertThat(looks).isEqualTo(1);

        now = now.plusMillis(1);
        assertThat(shown(second)).isSameAs(second);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void nobodyWaitsWhereOlderFindingsAreThere() {
        shown(first);
        busy = true;
        assertThat(shown(second)).isSameAs(first);
        assertThat(shown(second)).isSameAs(first);
        assertThat(later).as("one look is enough").hasSize(1);
        later.getFirst().run();
        assertThat(shown(second)).isSameAs(second);
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void whoeverAsksFirstWaits() throws InterruptedException {
        busy = true;
        var answer = new AtomicReference<Roster>();
        Thread asking = Thread.ofVirtual().start(() -> answer.set(shown(first)));
        while (later.isEmpty()) {
            Thread.sleep(1);
        }
        assertThat(answer.get()).isNull();
        later.getFirst().run();
        asking.join();
        assertThat(answer.get()).isSameAs(first);
    }

    @Test
    void aLookThatFailsIsToldAndNotTheLastOne() {
        assertThatThrownBy(() -> shown(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(shown(first)).isSameAs(first);
        assertThatThrownBy(() -> shown(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(shown(first)).isSameAs(first);
    }
}
