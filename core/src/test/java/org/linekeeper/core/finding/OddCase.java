package org.linekeeper.core.finding;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One odd thing.
///
/// @param scene what makes it
/// @param who login of the account that is found, or the line; empty when it is about neither
/// @param change the change that mends it; `-` where somebody has to decide
public record OddCase(
        FindingCode code, UnaryOperator<FindingScene> scene, String who, String change) {
    /// Each kind of finding at least once.
    public static Stream<OddCase> all() {
        return Stream.of(OddLines.all(), OddIdentities.all(), OddRights.all(), OddAccounts.all())
                .flatMap(each -> each);
    }

    /// What is found then.
    public Findings findings() {
        return scene.apply(new FindingScene()).findings();
    }

    @Override
    public String toString() {
        return code.key() + " " + who + " " + change;
    }
}
