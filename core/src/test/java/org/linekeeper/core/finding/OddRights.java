package org.linekeeper.core.finding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.KillSwitch;
import org.linekeeper.core.store.TestAccounts;

/// What can be odd about rights, authorizations and groups.
final class OddRights {
    private OddRights() {}

    static Stream<OddCase> all() {
        return Stream.of(aboutRights(), aboutAuthorizations(), aboutGroups(), aboutIdleGroups())
                .flatMap(each -> each);
    }

    private static Stream<OddCase> aboutRights() {
        return Stream.of(
                new OddCase(
                        FindingCode.MAIL_MISSING,
                        scene ->
                                scene.group(
                                                "crew",
                                                crew ->
                                                        crew.withServices(
                                                                crew.services()
                                                                        .with(
                                                                                ServiceRight
                                                                                        .RECORD_CALLS)))
                                        .text("ford", TextField.MAIL, ""),
                        "ford",
                        "-"),
                new OddCase(
                        FindingCode.CLIENT_RIGHT_MISSING,
                        scene -> scene.revoke("ford", ServiceRight.USE_CLIENT),
                        "ford",
                        "{services={grant=[use-client]}}"),
                new OddCase(
                        FindingCode.CTI_RIGHT_MISSING,
                        scene ->
                                scene.revoke("ford", ServiceRight.CTI_LINES)
                                        .text("ford", TextField.FIRST_PHONE, "142"),
                        "ford",
                        "{services={grant=[cti-lines]}}"),
                new OddCase(
                        FindingCode.RIGHT_WITHOUT_EFFECT,
                        scene -> scene.grant("ford", ServiceRight.PORTAL_GROUP),
                        "ford",
                        "{services={revoke=[portal-group]}}"),
                new OddCase(
                        FindingCode.RIGHT_REDUNDANT,
                        scene -> scene.grant("ford", ServiceRight.USE_PHONE_BOOKS),
                        "ford",
                        "{services={revoke=[use-phone-books]}}"),
                new OddCase(
                        FindingCode.RIGHT_REDUNDANT,
                        scene ->
                                scene.everybody(all ->
                                        all.withServices(
                                                all.services().with(ServiceRight.USE_PHONE_BOOKS))),
                        "crew",
                        "{services={revoke=[use-phone-books]}}"),
                new OddCase(
                        FindingCode.RIGHT_IMPLIED,
                        scene -> scene.grant("ford", ServiceRight.VIDEO_CHAT),
                        "ford",
                        "{services={grant=[audio-chat]}}"),
                new OddCase(
                        FindingCode.SWITCHED_OFF,
                        scene ->
                                scene.everybody(all -> all.withDisabled(Set.of(KillSwitch.CHAT)))
                                        .grant("ford", ServiceRight.START_CHAT),
                        "",
                        "-"));
    }

    private static Stream<OddCase> aboutAuthorizations() {
        return Stream.of(
                new OddCase(
                        FindingCode.REFERENCE_UNRESOLVED,
                        scene -> scene.authorizes("ford", "zaphod", AuthorizationLevel.TEAM),
                        "ford",
                        "{authorizations={remove=[zaphod]}}"),
                new OddCase(
                        FindingCode.AUTHORIZATION_UNUSED,
                        scene ->
                                scene.bare("zaphod")
                                        .authorizes("ford", "zaphod", AuthorizationLevel.TEAM),
                        "ford",
                        "{authorizations={remove=[zaphod]}}"),
                new OddCase(
                        FindingCode.AUTHORIZATION_UNUSED,
                        scene -> scene.authorizes("ford", "ford", AuthorizationLevel.TEAM),
                        "ford",
                        "{authorizations={remove=[ford]}}"),
                new OddCase(
                        FindingCode.AUTHORIZATION_REDUNDANT,
                        scene ->
                                scene.group(
                                                "crew",
                                                crew ->
                                                        crew.withMemberAuthorization(
                                                                Optional.of(
                                                                        AuthorizationLevel.TEAM
                                                                                .rights())))
                                        .authorizes("ford", "arthur", AuthorizationLevel.BUSINESS),
                        "ford",
                        "{authorizations={remove=[arthur]}}"));
    }

    private static Stream<OddCase> aboutGroups() {
        return Stream.of(
                new OddCase(
                        FindingCode.REFERENCE_UNRESOLVED,
                        scene ->
                                scene.group(
                                        "crew",
                                        crew ->
                                                crew.withLeaderAuthorization(
                                                                Optional.of(
                                                                        AuthorizationLevel.TEAM
                                                                                .rights()))
                                                        .withDeputy(
                                                                Optional.of(
                                                                        AccountRef.unresolved(
                                                                                "CN=Gone,DC=x")))),
                        "crew",
                        "{deputy=}"),
                new OddCase(
                        FindingCode.LEADER_NOT_SET_UP,
                        scene ->
                                scene.bare("zaphod")
                                        .group(
                                                "crew",
                                                crew ->
                                                        crew.withLeaderAuthorization(
                                                                        Optional.of(
                                                                                AuthorizationLevel
                                                                                        .TEAM
                                                                                        .rights()))
                                                                .withLeader(ref("zaphod"))),
                        "crew",
                        "-"),
                new OddCase(
                        FindingCode.LEADER_WITHOUT_RIGHTS,
                        scene -> scene.group("crew", crew -> crew.withLeader(ref("ford"))),
                        "crew",
                        "-"));
    }

    private static Stream<OddCase> aboutIdleGroups() {
        return Stream.of(
                new OddCase(
                        FindingCode.RIGHT_WITHOUT_EFFECT,
                        scene ->
                                scene.group(
                                        "crew",
                                        crew ->
                                                crew.withLeaderAuthorization(
                                                        Optional.of(
                                                                AuthorizationLevel.TEAM.rights()))),
                        "crew",
                        "{leaderAuthorization=null}"),
                new OddCase(
                        FindingCode.RIGHT_WITHOUT_EFFECT,
                        scene ->
                                scene.group(
                                        "crew",
                                        crew ->
                                                crew.withServices(
                                                        RightSet.of(
                                                                ServiceRight
                                                                        .JOURNAL_VISIBLE_TO_LEADER))),
                        "crew",
                        "{services={revoke=[journal-visible-to-leader]}}"),
                new OddCase(
                        FindingCode.RIGHT_WITHOUT_EFFECT,
                        scene ->
                                scene.group(
                                        "crew",
                                        crew ->
                                                crew.withServices(
                                                        RightSet.of(
                                                                ServiceRight.JOURNAL_EDITABLE))),
                        "crew",
                        "{services={revoke=[journal-editable]}}"),
                new OddCase(
                        FindingCode.GROUP_WITHOUT_MEMBERS,
                        scene ->
                                scene.group(
                                        "empty",
                                        group ->
                                                group.withServices(
                                                        RightSet.of(ServiceRight.START_CHAT))),
                        "empty",
                        "-"),
                new OddCase(
                        FindingCode.GROUP_WITHOUT_GRANTS,
                        scene -> scene.group("idle", group -> group).members("idle", "ford"),
                        "idle",
                        "-"));
    }

    private static Optional<AccountRef> ref(String login) {
        return Optional.of(AccountRef.unresolved(TestAccounts.target(login).dn()));
    }
}
