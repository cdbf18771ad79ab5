package org.linekeeper.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    private Instant now = Instant.EPOCH;
    private Duration work = Duration.ZERO;
    private int looks;

    private final KeptFindings kept = new KeptFindings(this::find, () -> now);

    private Findings find(Roster roster) {
        looks++;
        now = now.plus(work);
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
}
