package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;

class AdditionalLinesTest {
    private static final RightSet<LineAccess> PICK_UP = RightSet.of(LineAccess.PICK_UP);

    @Test
    void theAsteriskStandsForAllLines() {
        assertThat(new AdditionalLines(List.of("*"), PICK_UP).all()).isTrue();
        assertThat(new AdditionalLines(List.of("+49", "*"), PICK_UP).all()).isTrue();
        assertThat(new AdditionalLines(List.of("**", "*1"), PICK_UP).all()).isFalse();
        assertThat(AdditionalLines.none().all()).isFalse();
    }

    @Test
    void linesAndAccessChangeIndependently() {
        AdditionalLines lines = AdditionalLines.none().withLines(List.of("1", "2", "1"));
        assertThat(lines.withAccess(PICK_UP).lines()).containsExactly("1", "2", "1");
        assertThat(lines.withAccess(PICK_UP).withLines(List.of()).access()).isEqualTo(PICK_UP);
        assertThat(lines.access().isEmpty()).isTrue();
    }

    @Test
    void keepsItsOwnCopy() {
        var given = new ArrayList<>(List.of("1"));
        var lines = new AdditionalLines(given, PICK_UP);
        given.clear();
        assertThat(lines.lines()).containsExactly("1");
    }
}
