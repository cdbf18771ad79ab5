package org.linekeeper.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;

/// The lines of the telephone system: readable, and each with one owner.
final class LineFindings {
    private static final List<String> FIRST_WORDS = List.of("It ", "The ", "There ", "No ", "A ");

    private final Inspection inspection;

    LineFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        if (!inspection.rules().catalogKnown()) {
            inspection.add(
                    Finding.general(
                            FindingCode.LINES_UNKNOWN,
                            "lines.file",
                            "",
                            "numbers were not compared with lines"));
        }
        inspection.binding().problems().forEach(this::listing);
        inspection.binding().contested().forEach(this::contested);
    }

    private void listing(Problem problem) {
        FindingCode code =
                problem.code() == ProblemCode.LINE_NOT_UNDERSTOOD
                        ? FindingCode.LINE_NOT_UNDERSTOOD
                        : problem.code() == ProblemCode.LINE_REPEATED
                                ? FindingCode.LINE_REPEATED
                                : FindingCode.LINES_UNREADABLE;
        Finding finding =
                code == FindingCode.LINES_UNREADABLE
                        ? Finding.general(
                                code, problem.field(), problem.value(), clause(problem.message()))
                        : Finding.aboutLine(code, problem.value(), clause(problem.message()));
        inspection.add(finding.with(problem.severity()));
    }

    /// A sentence as a clause: without its full stop, and with a small letter where the first word
    /// is no name.
    static String clause(String sentence) {
        String open =
                sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return FIRST_WORDS.stream().anyMatch(open::startsWith)
                ? Character.toLowerCase(open.charAt(0)) + open.substring(1)
                : open;
    }

    private void contested(RosterLine line) {
        List<RosterUser> claimants = inspection.binding().claimants(line);
        Finding finding =
                Finding.aboutLine(
                        FindingCode.LINE_CONTESTED,
                        line.line().text(),
                        "claimed by "
                                + Inspection.listed(
                                        claimants.stream()
                                                .map(user -> claimant(user, line))
                                                .toList()));
        inspection.add(
                leaver(claimants)
                        .map(user ->
                                finding.mendedBy(inspection.mend(user, Mend.set("enabled", false))))
                        .orElseGet(() ->
                                finding.choosing(
                                        inspection.toChoose(
                                                claimants, user -> fields(user, line)))));
    }

    private String claimant(RosterUser user, RosterLine line) {
        String fields =
                fields(user, line).stream()
                        .map(TextField::label)
                        .collect(Collectors.joining(" and "));
        return FoundAt.of(user).text()
                + (user.disabledInDirectory() ? ", disabled in the directory," : "")
                + " by "
                + fields;
    }

    private List<TextField> fields(RosterUser user, RosterLine line) {
        return inspection.binding().claims(user).stream()
                .filter(claim -> claims(claim, line))
                .map(claim -> claim.field().field())
                .toList();
    }

    private static boolean claims(Claim claim, RosterLine line) {
        return claim.outcome() instanceof Outcome.Contested(var contested, var _)
                && contested.equals(line);
    }

    /// Of two who claim a line, the one whose account is disabled.
    private static Optional<RosterUser> leaver(List<RosterUser> claimants) {
        List<RosterUser> disabled =
                claimants.stream().filter(RosterUser::disabledInDirectory).toList();
        return claimants.size() == 2 && disabled.size() == 1
                ? Optional.of(disabled.getFirst())
                : Optional.empty();
    }
}
