package org.linekeeper.core.finding;

import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// Stored values that could not be read, on any account.
final class ValueFindings {
    private final Inspection inspection;

    ValueFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        for (RosterUser user : inspection.roster().users()) {
            tell(inspection.facts().of(user), FoundAt.of(user));
        }
        for (RosterGroup group : inspection.roster().groups()) {
            tell(inspection.facts().of(group), FoundAt.of(group));
        }
        for (RosterComputer computer : inspection.roster().computers()) {
            tell(inspection.facts().of(computer), FoundAt.of(computer));
        }
    }

    private void tell(AccountFacts facts, FoundAt object) {
        for (Problem problem : facts.problems()) {
            FindingCode code =
                    problem.code() == ProblemCode.VALUE_PART_MISSING
                            ? FindingCode.VALUE_PART_MISSING
                            : FindingCode.VALUE_UNREADABLE;
            inspection.add(
                    Finding.about(
                                    code,
                                    object,
                                    problem.field(),
                                    problem.value(),
                                    LineFindings.clause(problem.message()))
                            .with(problem.severity()));
        }
    }
}
