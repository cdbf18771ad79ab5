package org.linekeeper.core.finding;

import java.util.List;
import java.util.stream.Stream;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;

/// What can be odd about accounts and computers alone.
final class OddAccounts {
    private OddAccounts() {}

    static Stream<OddCase> all() {
        return Stream.of(aboutAccounts(), aboutComputers()).flatMap(each -> each);
    }

    private static Stream<OddCase> aboutAccounts() {
        return Stream.of(
                new OddCase(
                        FindingCode.ACCOUNT_DISABLED,
                        scene -> scene.left("ford"),
                        "ford",
                        "{enabled=false}"),
                new OddCase(
                        FindingCode.DISPLAY_NAME_MISSING,
                        scene ->
                                scene.text("ford", TextField.DISPLAY_NAME, "")
                                        .text("ford", TextField.FIRST_NAME, "Ford"),
                        "ford",
                        "{displayName=Ford}"),
                new OddCase(
                        FindingCode.VALUE_UNREADABLE,
                        scene -> scene.user("ford", user -> user.withProblems(broken())),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.VALUE_PART_MISSING,
                        scene ->
                                scene.bare("zaphod")
                                        .user("zaphod", user -> user.withProblems(incomplete())),
                        "zaphod",
                        "-"));
    }

    private static Stream<OddCase> aboutComputers() {
        return Stream.of(
                new OddCase(
                        FindingCode.PHONE_WITHOUT_LINE,
                        scene ->
                                scene.computer(
                                        "pc",
                                        pc ->
                                                pc.withTexts(
                                                        pc.texts()
                                                                .with(
                                                                        TextField.FIRST_PHONE,
                                                                        "118"))),
                        "pc$",
                        "-"),
                new OddCase(
                        FindingCode.ADDITIONAL_LINE_UNKNOWN,
                        scene -> scene.computer("pc", pc -> pc.withLines(list("118", "117"))),
                        "pc$",
                        "{additionalLines={lines=[117]}}"),
                new OddCase(
                        FindingCode.RIGHT_WITHOUT_EFFECT,
                        scene ->
                                scene.computer(
                                        "pc",
                                        pc ->
                                                pc.withTexts(
                                                                pc.texts()
                                                                        .with(
                                                                                TextField
                                                                                        .FIRST_PHONE,
                                                                                "117"))
                                                        .withLines(
                                                                list().withAccess(
                                                                                RightSet.of(
                                                                                        LineAccess
                                                                                                .ONLY_OWNER_DIALS)))),
                        "pc$",
                        "{onlyAuthorizedUsersMayDial=false}"),
                new OddCase(
                        FindingCode.COMPUTER_WITHOUT_LINES,
                        scene -> scene.computer("pc", pc -> pc),
                        "pc$",
                        "{enabled=false}"),
                new OddCase(
                        FindingCode.ACCOUNT_DISABLED,
                        scene -> scene.computer("pc", pc -> pc.withLines(list("117"))).left("pc"),
                        "pc$",
                        "{enabled=false}"));
    }

    private static AdditionalLines list(String... numbers) {
        return AdditionalLines.none().withLines(List.of(numbers));
    }

    private static List<Problem> broken() {
        return List.of(
                Problem.error(ProblemCode.VALUE_UNREADABLE, "authorize", "x", "not so.", "Look."));
    }

    private static List<Problem> incomplete() {
        return List.of(
                Problem.error(ProblemCode.VALUE_PART_MISSING, "lines", "", "part 1.", "Look."));
    }
}
