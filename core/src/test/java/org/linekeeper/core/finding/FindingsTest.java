package org.linekeeper.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.BindingSettings;
import org.linekeeper.core.store.TestAccounts;

final class FindingsTest {
    @Test
    void findsNothingWhereNothingIsOdd() {
        assertThat(new FindingScene().findings().all()).isEmpty();
    }

    static Stream<OddCase> oddThingsAreFound() {
        return OddCase.all();
    }

    private static AdditionalLines list(String... numbers) {
        return AdditionalLines.none().withLines(List.of(numbers));
    }

    /// Nothing else is found in the scene: what is told once is not told again under another name.
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oddThingsAreFound(OddCase odd) {
        List<Finding> found =
                odd.findings().all().stream()
                        .filter(finding -> !expectedBeside(odd.code(), finding.code()))
                        .toList();

        assertThat(found).extracting(Finding::code).containsExactly(odd.code());
        Finding finding = found.getFirst();
        assertThat(finding.object().map(FoundAt::login).or(finding::line).orElse(""))
                .isEqualTo(odd.who());
        assertThat(finding.mend().map(mend -> mend.change().toString()).orElse("-"))
                .isEqualTo(odd.change());
        assertThat(finding.message()).isNotBlank().doesNotEndWith(".");
    }

    /// What a scene cannot do without.
    private static boolean expectedBeside(FindingCode told, FindingCode other) {
        Map<FindingCode, Set<FindingCode>> beside =
                Map.of(
                        FindingCode.NUMBER_SHARED, Set.of(FindingCode.LINES_UNKNOWN),
                        FindingCode.LINE_CONTESTED, Set.of(FindingCode.ACCOUNT_DISABLED),
                        FindingCode.IDENTITY_TAKEN, Set.of(FindingCode.IDENTITY_UNLIKE_MAIL));
        return beside.getOrDefault(told, Set.of()).contains(other);
    }

    @Test
    void everyKindIsProvokedByATest() {
        Set<FindingCode> provoked = EnumSet.of(FindingCode.LINES_UNREADABLE); // see the catalogs
        OddCase.all().forEach(odd -> provoked.add(odd.code()));

        assertThat(provoked).containsAll(Arrays.asList(FindingCode.values()));
    }

    static Stream<Arguments> whatIsMeantIsNoFinding() {
        return Stream.concat(meantForOne(), meantForSeveral())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Stream<Map.Entry<String, UnaryOperator<FindingScene>>> meantForOne() {
        return Stream.<Map.Entry<String, UnaryOperator<FindingScene>>>of(
                Map.entry(
                        "a business number beside a telephone given by hand",
                        scene ->
                                scene.text("ford", TextField.BUSINESS, "+49 30 1234-42")
                                        .text("ford", TextField.FIRST_PHONE, "142")),
                Map.entry(
                        "a number without a line of somebody who may not use lines",
                        scene ->
                                scene.revoke("ford", ServiceRight.CTI_LINES)
                                        .text("ford", TextField.BUSINESS, "143")),
                Map.entry(
                        "a number without a line where it binds none",
                        scene ->
                                scene.everybody(all -> all.withBinding(BindingSettings.of(false)))
                                        .text("ford", TextField.BUSINESS, "143")),
                Map.entry(
                        "an authorization that gives more than the group",
                        scene ->
                                scene.group(
                                                "crew",
                                                crew ->
                                                        crew.withMemberAuthorization(
                                                                Optional.of(
                                                                        AuthorizationLevel.TEAM
                                                                                .rights())))
                                        .authorizes("ford", "arthur", AuthorizationLevel.PERSONAL)),
                Map.entry(
                        "an entry that blocks",
                        scene -> scene.authorizes("ford", "arthur", AuthorizationLevel.BLOCKED)));
    }

    private static Stream<Map.Entry<String, UnaryOperator<FindingScene>>> meantForSeveral() {
        return Stream.<Map.Entry<String, UnaryOperator<FindingScene>>>of(
                Map.entry(
                        "what setting up for UC grants, granted to everybody too",
                        scene ->
                                scene.everybody(all ->
                                        all.withServices(
                                                all.services().with(ServiceRight.CTI_LINES)))),
                Map.entry(
                        "the use of the journal, which everybody has",
                        scene -> scene.grant("ford", ServiceRight.USE_JOURNAL)),
                Map.entry(
                        "mail under another domain than presence",
                        scene -> scene.text("ford", TextField.MAIL, "ford@mail.example")),
                Map.entry(
                        "settings of somebody who is not set up for UC",
                        scene ->
                                scene.bare("zaphod")
                                        .text("zaphod", TextField.BUSINESS, "117")
                                        .text("zaphod", TextField.MOBILE, "none")
                                        .addresses("zaphod", "sip:zaphod@example.org")),
                Map.entry(
                        "a group that is not set up for UC",
                        scene ->
                                scene.group(
                                        "idle",
                                        group -> group.withHead(group.head().withEnabled(false)))),
                Map.entry(
                        "a computer with every line",
                        scene -> scene.computer("pc", pc -> pc.withLines(list("*")))),
                Map.entry(
                        "video granted here and audio by the group",
                        scene ->
                                scene.group(
                                                "crew",
                                                crew ->
                                                        crew.withServices(
                                                                RightSet.of(
                                                                        ServiceRight.AUDIO_CHAT)))
                                        .grant(
                                                "ford",
                                                ServiceRight.AUDIO_CHAT,
                                                ServiceRight.VIDEO_CHAT)),
                Map.entry(
                        "any domain where none is configured",
                        scene ->
                                scene.anyDomain()
                                        .text("ford", TextField.IDENTITY, "sip:ford@example.net")
                                        .text("ford", TextField.MAIL, "ford@example.net")
                                        .addresses("ford", "sip:ford@example.net")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsMeantIsNoFinding(String what, UnaryOperator<FindingScene> scene) {
        assertThat(scene.apply(new FindingScene()).findings().all()).as(what).isEmpty();
    }

    /// Of somebody who has left nothing is told but that, and what concerns others.
    @Test
    void leaversAreToldOnce() {
        Findings findings =
                new FindingScene()
                        .left("ford")
                        .text("ford", TextField.DISPLAY_NAME, "")
                        .text("ford", TextField.BUSINESS2, "143")
                        .authorizes("ford", "nobody", AuthorizationLevel.TEAM)
                        .grant("ford", ServiceRight.USE_PHONE_BOOKS)
                        .findings();

        assertThat(findings.all())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ACCOUNT_DISABLED);
        assertThat(findings.all().getFirst().message()).contains("owns line 142");
    }

    @Test
    void tellsOnceThatNoIdentityIsListedAnywhere() {
        var scene = new FindingScene();
        for (int i = 0; i < 10; i++) {
            scene.healthy("user" + i, "").addresses("user" + i);
        }
        scene.addresses("arthur").addresses("ford");

        assertThat(scene.findings().all())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.IDENTITY_NOT_IN_ADDRESSES);
                    assertThat(finding.message()).contains("none of the 12");
                });
    }

    @Test
    void namesThatLeadOutsideTheRosterAreNoFinding() {
        var scene =
                new FindingScene()
                        .authorizes("ford", "zaphod", AuthorizationLevel.TEAM)
                        .group(
                                "crew",
                                crew ->
                                        crew.withLeader(
                                                Optional.of(
                                                        AccountRef.unresolved("CN=Boss,DC=b"))));
        Set<String> unresolved = Findings.unresolved(scene.roster());

        assertThat(unresolved).containsExactly("CN=Boss,DC=b", "zaphod");
        assertThat(
                        Findings.of(
                                        scene.roster(),
                                        scene.facts(),
                                        scene.rules().withElsewhere(unresolved))
                                .all())
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEADER_WITHOUT_RIGHTS);
    }

    @Test
    void theGravestComeFirstAndCanBeChosen() {
        Findings findings =
                new FindingScene()
                        .text("ford", TextField.DISPLAY_NAME, "")
                        .text("arthur", TextField.MAIL, "a@example.org")
                        .text("arthur", TextField.BUSINESS, "143")
                        .findings();

        assertThat(findings.all())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING, Severity.NOTE);
        assertThat(findings.hasErrors()).isTrue();
        assertThat(findings.only(Set.of(), Severity.WARNING).all()).hasSize(2);
        Findings notes = findings.only(Set.of(FindingCode.IDENTITY_UNLIKE_MAIL), Severity.NOTE);
        assertThat(notes.all()).hasSize(1);
        assertThat(notes.count(Severity.NOTE)).isEqualTo(1);
        assertThat(notes.hasErrors()).isFalse();
    }

    /// A login that reads as something else, or that two domains have, would mend somebody else.
    @Test
    void mendsNameTheAccountSoThatNoOtherIsMeant() {
        var scene =
                new FindingScene()
                        .bare("a=b")
                        .user("a=b", user -> user.withHead(user.head().withEnabled(true)));

        assertThat(scene.findings().all())
                .filteredOn(finding -> finding.mend().isPresent())
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.mend().orElseThrow().name())
                                .isEqualTo(TestAccounts.id("a=b").toString()));
    }
}
