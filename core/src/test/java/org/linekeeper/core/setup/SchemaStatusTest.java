package org.linekeeper.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.setup.SchemaStatus.Item;
import org.linekeeper.core.setup.SchemaStatus.Kind;
import org.linekeeper.core.setup.SchemaStatus.Presence;
import org.linekeeper.core.setup.SchemaStatus.State;

class SchemaStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PRESENT,     PRESENT,     MISSING, INSTALLED",
        "PRESENT,     PRESENT,     PRESENT, INSTALLED",
        "PRESENT,     MISSING,     PRESENT, PARTIAL",
        "PRESENT,     DEACTIVATED, MISSING, PARTIAL",
        "MISSING,     MISSING,     MISSING, NONE",
        "MISSING,     MISSING,     PRESENT, NONE",
        "DEACTIVATED, DEACTIVATED, MISSING, DEACTIVATED",
        "DEACTIVATED, MISSING,     MISSING, DEACTIVATED",
        "IN_THE_WAY,  PRESENT,     PRESENT, REFUSED",
    })
    void stateFollowsFromTheParts(
            Presence attribute, Presence attachment, Presence propertySet, State state) {
        assertThat(status(attribute, attachment, propertySet, List.of()).state()).isEqualTo(state);
    }

    @Test
    void anObstacleIsARefusalWhateverIsPresent() {
        var obstacle = Problem.error(ProblemCode.SCHEMA_MISMATCH, "x", "", "In the way.", "");
        var status =
                status(Presence.PRESENT, Presence.PRESENT, Presence.PRESENT, List.of(obstacle));
        assertThat(status.state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aWarningIsNoRefusal() {
        var warning = Problem.warning(ProblemCode.SCHEMA_MISMATCH, "x", "", "Look here.", "");
        var status = status(Presence.PRESENT, Presence.PRESENT, Presence.PRESENT, List.of(warning));
        assertThat(status.state()).isEqualTo(State.INSTALLED);
    }

    @Test
    void aPlanIsRefusedByErrorsOnlyAndNamesWhatCannotBeUndone() {
        var forGood = new SetupStep("create", "dn: x", false);
        var backAgain = new SetupStep("attach", "dn: y", true);
        var warning = Problem.warning(ProblemCode.SCHEMA_MISMATCH, "x", "", "Look here.", "");
        var plan =
                new SetupPlan(
                        SetupPlan.Purpose.INSTALL,
                        "dc1",
                        List.of(forGood, backAgain),
                        List.of(warning));
        assertThat(plan.refused()).isFalse();
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.irreversible()).containsExactly(forGood);
        var error = Problem.error(ProblemCode.RIGHT_MISSING, "x", "", "No.", "Ask.");
        assertThat(
                        new SetupPlan(plan.purpose(), "dc1", plan.steps(), List.of(warning, error))
                                .refused())
                .isTrue();
    }

    private static SchemaStatus status(
            Presence attribute, Presence attachment, Presence propertySet, List<Problem> problems) {
        return new SchemaStatus(
                "dc1",
                "dc1",
                List.of(
                        new Item(Kind.ATTRIBUTE, "a", attribute),
                        new Item(Kind.ATTACHMENT, "b", attachment),
                        new Item(Kind.PROPERTY_SET, "c", propertySet)),
                problems);
    }
}
