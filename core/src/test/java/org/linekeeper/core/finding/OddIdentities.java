package org.linekeeper.core.finding;

import java.util.stream.Stream;
import org.linekeeper.core.account.TextField;

/// What can be odd about identities.
final class OddIdentities {
    private OddIdentities() {}

    static Stream<OddCase> all() {
        return Stream.of(aboutIdentities(), aboutMissingIdentities()).flatMap(each -> each);
    }

    private static Stream<OddCase> aboutIdentities() {
        return Stream.of(
                new OddCase(
                        FindingCode.IDENTITY_TAKEN,
                        scene ->
                                scene.text("ford", TextField.IDENTITY, "sip:Arthur@example.org")
                                        .addresses("ford", "sip:Arthur@example.org"),
                        "arthur",
                        "-"),
                new OddCase(
                        FindingCode.IDENTITY_TAKEN,
                        scene ->
                                scene.addresses(
                                        "ford", "sip:ford@example.org", "SIP:arthur@example.org"),
                        "arthur",
                        "-"),
                new OddCase(
                        FindingCode.IDENTITY_TAKEN,
                        scene ->
                                scene.group(
                                        "crew",
                                        crew ->
                                                crew.withTexts(
                                                        crew.texts()
                                                                .with(
                                                                        TextField.IDENTITY,
                                                                        "sip:ford@example.org"))),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.IDENTITY_MALFORMED,
                        scene ->
                                scene.text("ford", TextField.IDENTITY, "ford@example.org")
                                        .addresses("ford"),
                        "ford",
                        "{identity=sip:ford@example.org}"),
                new OddCase(
                        FindingCode.IDENTITY_MALFORMED,
                        scene -> scene.text("ford", TextField.IDENTITY, "tel:117"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.IDENTITY_DOMAIN_UNKNOWN,
                        scene -> scene.text("ford", TextField.IDENTITY, "sip:ford@example.net"),
                        "ford",
                        "-"));
    }

    private static Stream<OddCase> aboutMissingIdentities() {
        return Stream.of(
                new OddCase(
                        FindingCode.IDENTITY_MISSING,
                        scene -> scene.text("ford", TextField.IDENTITY, "").addresses("ford"),
                        "ford",
                        "{identity=sip:ford@example.org}"),
                new OddCase(
                        FindingCode.IDENTITY_MISSING,
                        scene ->
                                scene.text("ford", TextField.IDENTITY, "")
                                        .addresses("ford", "SIP:f.prefect@example.org"),
                        "ford",
                        "{identity=sip:f.prefect@example.org}"),
                new OddCase(
                        FindingCode.IDENTITY_MISSING,
                        scene ->
                                scene.text("ford", TextField.IDENTITY, "")
                                        .addresses("ford")
                                        .text("ford", TextField.MAIL, "arthur@example.org"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.IDENTITY_UNLIKE_MAIL,
                        scene -> scene.text("ford", TextField.MAIL, "f.prefect@example.org"),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.IDENTITY_NOT_IN_ADDRESSES,
                        scene -> scene.addresses("ford"),
                        "ford",
                        "{identity=sip:ford@example.org}"),
                new OddCase(
                        FindingCode.OTHER_ADDRESS,
                        scene ->
                                scene.addresses(
                                        "ford", "sip:ford@example.org", "sip:old@example.org"),
                        "ford",
                        "-"));
    }
}
