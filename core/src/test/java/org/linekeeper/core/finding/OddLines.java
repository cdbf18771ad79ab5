package org.linekeeper.core.finding;

import java.util.List;
import java.util.stream.Stream;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.number.TestLocations;
import org.linekeeper.core.roster.BindingSettings;
import org.linekeeper.core.roster.ClaimField;

/// What can be odd about lines and numbers.
final class OddLines {
    private OddLines() {}

    static Stream<OddCase> all() {
        return Stream.of(aboutLines(), aboutNumbers(), aboutOtherNumbers()).flatMap(each -> each);
    }

    private static Stream<OddCase> aboutLines() {
        return Stream.of(
                new OddCase(
                        FindingCode.LINE_CONTESTED,
                        scene -> scene.healthy("marvin", "117"),
                        "117",
                        "-"),
                new OddCase(
                        FindingCode.LINE_CONTESTED,
                        scene ->
                                scene.healthy("marvin", "199")
                                        .text("ford", TextField.FIRST_PHONE, "199")
                                        .left("marvin"),
                        "199",
                        "{enabled=false}"),
                new OddCase(FindingCode.LINE_REPEATED, scene -> scene.lines("142"), "142", "-"),
                new OddCase(
                        FindingCode.LINE_NOT_UNDERSTOOD,
                        scene -> scene.lines("reception"),
                        "reception",
                        "-"),
                new OddCase(FindingCode.LINES_UNKNOWN, FindingScene::noLines, "", "-"),
                new OddCase(
                        FindingCode.LINE_SWITCHED_OFF,
                        scene ->
                                scene.line(Line.of("300").withEnabled(false))
                                        .text("ford", TextField.SECOND_PHONE, "300"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.ADDITIONAL_LINE_UNKNOWN,
                        scene -> scene.additional("ford", "117", "118", "119"),
                        "ford",
                        "{additionalLines={lines=[117]}}"),
                new OddCase(
                        FindingCode.ADDITIONAL_LINE_UNKNOWN,
                        scene -> scene.additional("ford", "117", "ask Arthur"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.ADDITIONAL_LINE_UNKNOWN,
                        scene ->
                                scene.computer(
                                        "pc",
                                        pc ->
                                                pc.withLines(
                                                        AdditionalLines.none()
                                                                .withLines(
                                                                        List.of(
                                                                                "117",
                                                                                "ask Arthur")))),
                        "pc$",
                        "-"),
                new OddCase(
                        FindingCode.ADDITIONAL_LINE_OWN,
                        scene -> scene.additional("ford", "117", "142"),
                        "ford",
                        "{additionalLines={lines=[117]}}"));
    }

    /// Numbers that bind by a switch, and those that the telephone system dials.
    private static Stream<OddCase> aboutOtherNumbers() {
        return Stream.of(
                new OddCase(
                        FindingCode.NUMBER_NOT_UNDERSTOOD,
                        scene ->
                                scene.everybody(all ->
                                                all.withBinding(
                                                        BindingSettings.of(
                                                                true, ClaimField.BUSINESS)))
                                        .text("ford", TextField.BUSINESS2, "ask Arthur"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.NUMBER_NOT_UNDERSTOOD,
                        scene ->
                                scene.everybody(all ->
                                                all.withBinding(
                                                        BindingSettings.of(
                                                                true, ClaimField.MOBILE)))
                                        .text("ford", TextField.MOBILE, "ask Arthur"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.NUMBER_NOT_UNDERSTOOD,
                        scene ->
                                scene.at(TestLocations.BERLIN)
                                        .text("ford", TextField.RECORDING_SERVER, "(030) 1/2"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.EMERGENCY_NUMBER,
                        scene ->
                                scene.at(TestLocations.BERLIN)
                                        .text("ford", TextField.MAILBOX, "110"),
                        "ford",
                        "-"));
    }

    private static Stream<OddCase> aboutNumbers() {
        return Stream.of(
                new OddCase(
                        FindingCode.NUMBER_WITHOUT_LINE,
                        scene -> scene.text("ford", TextField.BUSINESS, "143"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.PHONE_WITHOUT_LINE,
                        scene -> scene.text("ford", TextField.SECOND_PHONE, "143"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.NUMBER_NOT_UNDERSTOOD,
                        scene -> scene.text("ford", TextField.BUSINESS2, "ask Arthur"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.NUMBER_NOT_UNDERSTOOD,
                        scene -> scene.text("ford", TextField.MOBILE, "none"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.NUMBER_SHARED,
                        scene -> scene.noLines().text("ford", TextField.BUSINESS, "117"),
                        "arthur",
                        "-"),
                new OddCase(
                        FindingCode.EMERGENCY_NUMBER,
                        scene ->
                                scene.at(TestLocations.BERLIN)
                                        .text("ford", TextField.MOBILE, "112"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.EMERGENCY_NUMBER,
                        scene ->
                                scene.at(TestLocations.BERLIN)
                                        .text("ford", TextField.BUSINESS2, "110"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.SERVICE_NUMBER,
                        scene ->
                                scene.at(TestLocations.BERLIN)
                                        .text("ford", TextField.MOBILE, "11833"),
                        "ford",
                        "-"));
    }
}
