package org.linekeeper.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.linekeeper.core.roster.PairRight.EDIT_JOURNAL;
import static org.linekeeper.core.roster.PairRight.LINE1_PICK_UP_CALLS;
import static org.linekeeper.core.roster.PairRight.LINE2_PICK_UP_CALLS;
import static org.linekeeper.core.roster.PairRight.PRIVATE_APPOINTMENTS;
import static org.linekeeper.core.roster.PairRight.SEE_JOURNAL;
import static org.linekeeper.core.roster.PairRight.SEE_PRESENCE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Rights as the vendor manual words them, case by case.
final class EffectiveRightsTest {
    private static final GlobalSettings USUAL = GlobalSettings.usual();

    private final Company company = new Company().users("arthur", "ford", "trillian");

    private boolean may(String viewer, PairRight right, String owner) {
        Roster roster = company.roster();
        return roster.rights()
                .pair(Company.user(roster, owner), Company.user(roster, viewer))
                .has(right);
    }

    private boolean may(String user, ServiceRight right) {
        Roster roster = company.roster();
        return roster.rights().services(Company.user(roster, user)).has(right);
    }

    @Test
    void aGroupGivesItsMembersWhatTheyDoNotHave() {
        company.group("sales", "ford").groupServices("sales", ServiceRight.SEND_SMS);

        assertThat(may("ford", ServiceRight.SEND_SMS)).isTrue();
        assertThat(may("arthur", ServiceRight.SEND_SMS)).isFalse();
    }

    @Test
    void aGroupThatIsNotSetUpGivesNothing() {
        company.group("sales", "ford")
                .groupServices("sales", ServiceRight.SEND_SMS)
                .group("sales", group -> group.withHead(group.head().withEnabled(false)));

        assertThat(may("ford", ServiceRight.SEND_SMS)).isFalse();
    }

    @Test
    void whoIsNotSetUpMayNothingAndIsSeenByNobody() {
        company.services("ford", ServiceRight.SEND_SMS)
                .authorizes("ford", "arthur", AuthorizationLevel.PERSONAL)
                .user("ford", user -> user.withHead(user.head().withEnabled(false)));

        assertThat(may("ford", ServiceRight.SEND_SMS)).isFalse();
        assertThat(may("arthur", SEE_PRESENCE, "ford")).isFalse();
    }

    @Test
    void groupsWithinGroupsCountOnlyWhenSwitchedOn() {
        company.group("staff", "sales")
                .group("sales", "ford")
                .groupServices("staff", ServiceRight.SEND_SMS);

        assertThat(may("ford", ServiceRight.SEND_SMS)).isFalse();

        company.settings(USUAL.withNestedGroups(true));
        assertThat(may("ford", ServiceRight.SEND_SMS)).isTrue();
    }

    @Test
    void groupsInACircleEnd() {
        company.group("a", "b", "ford")
                .group("b", "c")
                .group("c", "a")
                .groupServices("b", ServiceRight.SEND_SMS)
                .settings(USUAL.withNestedGroups(true));

        assertThat(may("ford", ServiceRight.SEND_SMS)).isTrue();
    }

    @Test
    void aNestedSourceTellsTheWay() {
        company.group("staff", "sales")
                .group("sales", "ford")
                .groupServices("staff", ServiceRight.SEND_SMS)
                .settings(USUAL.withNestedGroups(true));
        Roster roster = company.roster();

        List<ServiceGrant> sources =
                roster.rights().sources(Company.user(roster, "ford"), ServiceRight.SEND_SMS);

        assertThat(sources).hasSize(1);
        var membership = (RightSource.Membership) sources.getFirst().source();
        assertThat(membership.group().login()).isEqualTo("staff");
        assertThat(membership.through().stream().map(RosterGroup::login)).containsExactly("sales");
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATE_SCREEN_SHARING,ACCEPT_SCREEN_SHARING",
        "VIDEO_CHAT,AUDIO_CHAT",
    })
    void theGreaterRightIncludesTheLesserButNotTheOtherWayRound(
            ServiceRight greater, ServiceRight lesser) {
        company.services("ford", greater).services("arthur", lesser);

        assertThat(may("ford", lesser)).isTrue();
        assertThat(may("arthur", greater)).isFalse();
        Roster roster = company.roster();
        ServiceGrant source =
                roster.rights().sources(Company.user(roster, "ford"), lesser).getFirst();
        assertThat(source.impliedOnly(lesser)).isTrue();
        assertThat(source.stored().has(lesser)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = KillSwitch.class,
            names = "USER_AUTHORIZATIONS",
            mode = EnumSource.Mode.EXCLUDE)
    void aKillSwitchWinsOverEveryGrant(KillSwitch kill) {
        for (ServiceRight right : ServiceRight.values()) {
            company.services("ford", right);
        }
        company.settings(USUAL.withDisabled(Set.of(kill)));
        Roster roster = company.roster();

        RightSet<ServiceRight> services = roster.rights().services(Company.user(roster, "ford"));

        assertThat(services.bits() & kill.services()).isZero();
        assertThat(
                        Stream.of(ServiceRight.values())
                                .filter(right ->
                                        roster.rights().killedBy(right).equals(Optional.of(kill)))
                                .mapToLong(ServiceRight::mask)
                                .sum())
                .isEqualTo(kill.services());
    }

    @Test
    void withAuthorizationsSwitchedOffOnlyUsersGrantsStopCounting() {
        company.authorizes("ford", "arthur", AuthorizationLevel.TEAM)
                .group("sales", "ford", "trillian")
                .group(
                        "sales",
                        group ->
                                group.withMemberAuthorization(
                                        Optional.of(AuthorizationLevel.PUBLIC.rights())))
                .settings(USUAL.withDisabled(Set.of(KillSwitch.USER_AUTHORIZATIONS)));

        assertThat(may("arthur", SEE_PRESENCE, "ford")).isFalse();
        assertThat(may("trillian", SEE_PRESENCE, "ford")).isTrue();
    }

    @Test
    void anAuthorizationWorksOneWay() {
        company.authorizes("ford", "arthur", AuthorizationLevel.PERSONAL);

        assertThat(may("arthur", PRIVATE_APPOINTMENTS, "ford")).isTrue();
        assertThat(may("ford", PRIVATE_APPOINTMENTS, "arthur")).isFalse();
        assertThat(may("trillian", PRIVATE_APPOINTMENTS, "ford")).isFalse();
    }

    @Test
    void headAndDeputyGetTheSameAndNeedNotBeMembers() {
        company.group("sales", "ford")
                .head("sales", "arthur")
                .deputy("sales", "trillian")
                .groupServices("sales", ServiceRight.JOURNAL_VISIBLE_TO_LEADER)
                .group(
                        "sales",
                        group ->
                                group.withLeaderAuthorization(
                                        Optional.of(AuthorizationLevel.TEAM.rights())));

        for (String leader : List.of("arthur", "trillian")) {
            assertThat(may(leader, LINE1_PICK_UP_CALLS, "ford")).isTrue();
            assertThat(may(leader, SEE_JOURNAL, "ford")).isTrue();
        }
        assertThat(may("ford", SEE_JOURNAL, "arthur")).isFalse();
    }

    @Test
    void membersSeeTheJournalAndChangeItOnlyWhenTheyMayBoth() {
        company.group("sales", "ford", "arthur")
                .groupServices("sales", ServiceRight.JOURNAL_EDITABLE);
        assertThat(may("arthur", EDIT_JOURNAL, "ford")).isFalse();

        company.groupServices(
                "sales", ServiceRight.JOURNAL_EDITABLE, ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS);
        assertThat(may("arthur", SEE_JOURNAL, "ford")).isTrue();
        assertThat(may("arthur", EDIT_JOURNAL, "ford")).isTrue();
        assertThat(may("trillian", SEE_JOURNAL, "ford")).isFalse();
    }

    @Test
    void twoGroupsDoNotAddUpToChangingTheJournal() {
        company.group("see", "ford", "arthur")
                .group("edit", "ford", "arthur")
                .groupServices("see", ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS)
                .groupServices("edit", ServiceRight.JOURNAL_EDITABLE);

        assertThat(may("arthur", EDIT_JOURNAL, "ford")).isFalse();
    }

    @Test
    void withoutTheJournalServiceNobodyElsesJournalEither() {
        company.group("sales", "ford", "arthur")
                .groupServices("sales", ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS)
                .settings(USUAL.withServices(RightSet.none(ServiceRight.class)))
                .services("ford", ServiceRight.USE_JOURNAL);

        assertThat(may("arthur", SEE_JOURNAL, "ford")).isFalse();
        assertThat(may("ford", SEE_JOURNAL, "arthur")).isTrue();
    }

    /// "If the option is not activated, the user can use only presence and chat functions."
    @Test
    void withoutCtiLinesNobodyElsesLinesEither() {
        company.lines("117")
                .number("ford", TextField.FIRST_PHONE, "117")
                .authorizes("ford", "arthur", AuthorizationLevel.PERSONAL)
                .user("arthur", user -> user.withServices(RightSet.none(ServiceRight.class)))
                .user(
                        "arthur",
                        user ->
                                user.withAdditionalLines(
                                        new AdditionalLines(
                                                List.of("117"), RightSet.of(LineAccess.PICK_UP))));
        Roster roster = company.roster();
        RosterUser ford = Company.user(roster, "ford");
        RosterUser arthur = Company.user(roster, "arthur");

        PairMask pair = roster.rights().pair(ford, arthur);
        assertThat(pair.line1() | pair.line2()).isZero();
        assertThat(pair.has(SEE_PRESENCE)).isTrue();
        assertThat(pair.has(PRIVATE_APPOINTMENTS)).isTrue();
        assertThat(roster.rights().sources(ford, arthur, LINE1_PICK_UP_CALLS)).isEmpty();
        assertThat(roster.rights().whoCan(Set.of(LINE1_PICK_UP_CALLS), ford)).isEmpty();
        assertThat(roster.rights().lacksLines(ford, arthur)).isTrue();
        assertThat(roster.rights().lacksLines(arthur, ford)).isFalse();
        assertThat(roster.rights().noLines(arthur)).contains(NoLines.NOT_GRANTED);
        assertThat(roster.rights().noLines(ford)).isEmpty();

        company.group("phones", "arthur").groupServices("phones", ServiceRight.CTI_LINES);
        assertThat(may("arthur", LINE1_PICK_UP_CALLS, "ford")).isTrue();
    }

    @Test
    void aGlobalAuthorizationHoldsForEveryPair() {
        company.settings(USUAL.withAuthorization(AuthorizationLevel.BUSINESS.rights()));

        assertThat(may("trillian", SEE_PRESENCE, "ford")).isTrue();
        assertThat(may("trillian", PRIVATE_APPOINTMENTS, "ford")).isFalse();
    }

    @Test
    void additionalLinesLetTheirWatcherPickUpTheOwnersCalls() {
        company.lines("117")
                .number("ford", TextField.BUSINESS, "117")
                .user(
                        "arthur",
                        user ->
                                user.withAdditionalLines(
                                        new AdditionalLines(
                                                List.of("117"), RightSet.of(LineAccess.PICK_UP))));

        assertThat(may("arthur", LINE1_PICK_UP_CALLS, "ford")).isTrue();
        assertThat(may("arthur", LINE2_PICK_UP_CALLS, "ford")).isFalse();
        assertThat(may("trillian", LINE1_PICK_UP_CALLS, "ford")).isFalse();
        Roster roster = company.roster();
        assertThat(
                        roster.rights()
                                .whoCan(
                                        EnumSet.of(LINE1_PICK_UP_CALLS),
                                        Company.user(roster, "ford")))
                .extracting(RosterUser::login)
                .containsExactly("arthur");
    }

    @Test
    void aRightGivenThreeTimesHasThreeSources() {
        company.authorizes("ford", "arthur", AuthorizationLevel.TEAM)
                .group("sales", "ford", "arthur")
                .head("sales", "arthur")
                .group(
                        "sales",
                        group ->
                                group.withMemberAuthorization(
                                                Optional.of(AuthorizationLevel.TEAM.rights()))
                                        .withLeaderAuthorization(
                                                Optional.of(AuthorizationLevel.TEAM.rights())));
        Roster roster = company.roster();

        List<PairGrant> sources =
                roster.rights()
                        .sources(
                                Company.user(roster, "ford"),
                                Company.user(roster, "arthur"),
                                LINE1_PICK_UP_CALLS);

        assertThat(sources.stream().map(grant -> (Object) grant.source().getClass()))
                .containsExactlyInAnyOrder(
                        RightSource.OwnersEntry.class,
                        RightSource.Membership.class,
                        RightSource.Leadership.class);
    }

    @Test
    void granteesWhoDoNotExistAreReported() {
        company.authorizes("ford", "zaphod", AuthorizationLevel.TEAM)
                .authorizes("ford", "ARTHUR@example.org", AuthorizationLevel.TEAM);
        Roster roster = company.roster();

        assertThat(roster.unresolvedGrantees(Company.user(roster, "ford")))
                .containsExactly("zaphod");
    }

    @Test
    void keepsUnknownBits() {
        company.user(
                "ford",
                user ->
                        user.withServices(
                                new RightSet<>(ServiceRight.class, 0x8000_0000_0000_0010L)));
        Roster roster = company.roster();

        assertThat(roster.rights().services(Company.user(roster, "ford")).unknownBits())
                .isEqualTo(0x8000_0000_0000_0010L);
    }

    @Test
    void severalLevelsTogetherAreCalledTheHighestReached() {
        PairMask team = PairMask.of(AuthorizationLevel.TEAM.rights());
        PairMask both = team.union(PairMask.of(AuthorizationLevel.PUBLIC.rights()));

        assertThat(both.atLeast()).contains(AuthorizationLevel.TEAM);
        assertThat(PairMask.NONE.atLeast()).isEmpty();
        assertThat(PairMask.of(AuthorizationLevel.BLOCKED.rights()).isEmpty()).isTrue();
    }

    @Test
    void nobodyNeedsARightOnThemselves() {
        Roster roster = company.roster();
        RosterUser ford = Company.user(roster, "ford");

        assertThatIllegalArgumentException().isThrownBy(() -> roster.rights().pair(ford, ford));
    }

    @ParameterizedTest
    @CsvSource({"pick-up-calls,2", "line1-pick-up-calls,1", "see-journal,1", "send-sms,0"})
    void aNameWithoutALineMeansBoth(String name, int count) {
        assertThat(PairRight.named(name)).hasSize(count);
    }
}
