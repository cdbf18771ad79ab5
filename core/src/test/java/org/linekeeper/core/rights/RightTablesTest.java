package org.linekeeper.core.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.rights.ServiceRight.Editor;

/// Every bit against values typed in from the vendor manual's schema reference (chapter 5, notes 1
/// to 4) and the vendor's published interface description (AsnUserStaticRights,
/// AsnUserStaticRights2, AsnPresenceRightsFlags, AsnPhoneControlRightsFlags) - not read from the
/// enums.
class RightTablesTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    START_CHAT,                 0x00000001, start-chat
                    SEND_SMS,                   0x00000002, send-sms
                    WEB_LOGIN,                  0x00000004, web-login
                    USE_CLIENT,                 0x00000008, use-client
                    CONFIGURE_OWN_PROFILE,      0x00000020, configure-own-profile
                    CTI_LINES,                  0x00000040, cti-lines
                    OFFLINE_JOURNAL,            0x00000080, offline-journal
                    MISSED_CALL_MAIL,           0x00000100, missed-call-mail
                    RECORD_CALLS,               0x00000200, record-calls
                    USE_PHONE_BOOKS,            0x00000400, use-phone-books
                    PRESENCE,                   0x00000800, presence
                    MEMBERS_IN_MONITOR,         0x00001000, members-in-monitor
                    MONITOR_FIXED,              0x00002000, monitor-fixed
                    JOURNAL_VISIBLE_TO_MEMBERS, 0x00004000, journal-visible-to-members
                    JOURNAL_VISIBLE_TO_LEADER,  0x00008000, journal-visible-to-leader
                    JOURNAL_EDITABLE,           0x00010000, journal-editable
                    USE_JOURNAL,                0x00080000, use-journal
                    DELETE_JOURNAL,             0x00100000, delete-journal
                    MISSED_CALL_SMS,            0x00200000, missed-call-sms
                    ACCEPT_SCREEN_SHARING,      0x00400000, accept-screen-sharing
                    INITIATE_SCREEN_SHARING,    0x00800000, initiate-screen-sharing
                    AUDIO_CHAT,                 0x02000000, audio-chat
                    VIDEO_CHAT,                 0x04000000, video-chat
                    FEDERATED_SCREEN_SHARING,   0x08000000, federated-screen-sharing
                    """)
    void firstServiceMaskIsAsPublished(ServiceRight right, String mask, String key) {
        assertThat(right.inSecondMask()).isFalse();
        assertThat(right.maskInAttribute()).isEqualTo(Integer.decode(mask));
        assertThat(right.mask()).isEqualTo(Integer.toUnsignedLong(Integer.decode(mask)));
        assertThat(right.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    PROFILE_PAGE_VISIBLE,       0x0001, profile-page-visible
                    LOGIN_OVER_INTERNET,        0x0002, login-over-internet
                    LOGIN_BY_MOBILE,            0x0004, login-by-mobile
                    AGENT,                      0x0008, agent
                    AGENT_SUPERVISOR,           0x0010, agent-supervisor
                    GROUP_FOR_PUBLIC_CHAT,      0x0020, group-for-public-chat
                    PORTAL_GROUP,               0x0040, portal-group
                    GROUP_FOR_MONITOR,          0x0080, group-for-monitor
                    WEB_CLIENT_ADMINISTRATION,  0x0100, web-client-administration
                    SHARE_FILES,                0x0200, share-files
                    SHARE_LOCATION,             0x0400, share-location
                    SHARE_CONTACTS,             0x0800, share-contacts
                    USE_CONFERENCING,           0x1000, use-conferencing
                    USE_TEAMS,                  0x2000, use-teams
                    LOGIN_BY_INTERNET_DESKTOP,  0x4000, login-by-internet-desktop
                    USE_WEB_APP,                0x8000, use-web-app
                    """)
    void secondServiceMaskIsAsPublished(ServiceRight right, String mask, String key) {
        assertThat(right.inSecondMask()).isTrue();
        assertThat(right.maskInAttribute()).isEqualTo(Integer.decode(mask));
        assertThat(right.mask()).isEqualTo(Long.decode(mask) * 0x1_0000_0000L);
        assertThat(right.key()).isEqualTo(key);
    }

    /// The names the schema reference prints; the others come from the interface description.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    START_CHAT,                 USERRIGHTS_SENDUSERUSER
                    SEND_SMS,                   USERRIGHTS_SENDSMS
                    WEB_LOGIN,                  USERRIGHTS_WEB
                    USE_CLIENT,                 USERRIGHTS_USEPROCALL
                    CONFIGURE_OWN_PROFILE,      USERRIGHTS_SELFADMIN
                    OFFLINE_JOURNAL,            USERRIGHTS_OFFLINE_JOURNAL
                    MISSED_CALL_MAIL,           USERRIGHTS_OFFLINE_MAIL
                    RECORD_CALLS,               USERRIGHTS_CALLRECORDING
                    USE_PHONE_BOOKS,            USERRIGHTS_USEPHONEBOOK
                    MEMBERS_IN_MONITOR,         USERRIGHTS_GROUP_ALLINMONITOR
                    JOURNAL_VISIBLE_TO_MEMBERS, USERRIGHTS_GROUP_VIEWJOURNAL
                    JOURNAL_VISIBLE_TO_LEADER,  USERRIGHTS_GROUP_VIEWJOURNALLEADER
                    AUDIO_CHAT,                 USERRIGHTS_AV_AUDIO
                    VIDEO_CHAT,                 USERRIGHTS_AV_VIDEO
                    PROFILE_PAGE_VISIBLE,       USERRIGHTS2_ENABLE_FOR_ANONYMOUS_API
                    LOGIN_OVER_INTERNET,        USERRIGHTS2_LOGIN_OVER_INTERNET
                    LOGIN_BY_MOBILE,            USERRIGHTS2_LOGIN_BY_MOBILE
                    AGENT,                      USERRIGHTS2_ENABLE_AGENTMANAGER
                    AGENT_SUPERVISOR,           USERRIGHTS2_IS_AGENT_SUPERVISOR
                    GROUP_FOR_PUBLIC_CHAT,      USERRIGHTS2_GROUP_FOR_PUBLIC_CHAT
                    PORTAL_GROUP,               USERRIGHTS2_GROUP_FOR_PORTAL
                    GROUP_FOR_MONITOR,          USERRIGHTS2_GROUP_FOR_MONITOR
                    """)
    void serviceRightsHaveTheNamesOfTheSchemaReference(ServiceRight right, String name) {
        assertThat(right.publishedName()).isEqualTo(name);
    }

    @Test
    void noServiceBitIsMissingOrExtra() {
        assertThat(bitsOf(ServiceRight.class)).isEqualTo(0x0000_FFFF_0EF9_FFEFL);
        assertThat(ServiceRight.values()).hasSize(24 + 16);
    }

    @Test
    void userPageShowsTheCheckBoxesOfChapterTwo() {
        assertThat(shownOn(Editor.USER_PAGE, Editor.USER_AND_GROUP_PAGE))
                .containsExactlyInAnyOrder(
                        "cti-lines",
                        "configure-own-profile",
                        "start-chat",
                        "audio-chat",
                        "video-chat",
                        "accept-screen-sharing",
                        "initiate-screen-sharing",
                        "send-sms",
                        "missed-call-mail",
                        "missed-call-sms",
                        "record-calls",
                        "profile-page-visible",
                        "use-phone-books");
    }

    @Test
    void groupPageShowsTheCheckBoxesOfChapterFour() {
        assertThat(shownOn(Editor.GROUP_PAGE, Editor.USER_AND_GROUP_PAGE))
                .containsExactlyInAnyOrder(
                        "configure-own-profile",
                        "start-chat",
                        "audio-chat",
                        "video-chat",
                        "accept-screen-sharing",
                        "initiate-screen-sharing",
                        "send-sms",
                        "record-calls",
                        "use-phone-books",
                        "journal-visible-to-leader",
                        "journal-visible-to-members",
                        "journal-editable",
                        "members-in-monitor",
                        "profile-page-visible",
                        "portal-group");
    }

    @Test
    void groupOnlyRightsAreThoseThatSaySomethingAboutAGroup() {
        assertThat(Arrays.stream(ServiceRight.values()).filter(ServiceRight::groupOnly))
                .containsExactlyInAnyOrder(
                        ServiceRight.MEMBERS_IN_MONITOR,
                        ServiceRight.MONITOR_FIXED,
                        ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS,
                        ServiceRight.JOURNAL_VISIBLE_TO_LEADER,
                        ServiceRight.JOURNAL_EDITABLE,
                        ServiceRight.GROUP_FOR_PUBLIC_CHAT,
                        ServiceRight.PORTAL_GROUP,
                        ServiceRight.GROUP_FOR_MONITOR);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    MAKE_CALLS,       0x00000004, make-calls,       LINEACCESS_ACTIVE,             false
                    PICK_UP,          0x00000010, pick-up,          LINEACCESS_REDIRECT,           true
                    DISPLAY_OUTGOING, 0x00000020, display-outgoing, LINEACCESS_NUMBERSOUT,         true
                    ONLY_OWNER_DIALS, 0x00000200, only-owner-dials, LINEACCESS_MULTILINECHECKUSER, false
                    DISPLAY_INCOMING, 0x00000800, display-incoming, LINEACCESS_NUMBERSIN,          true
                    """)
    void lineAccessIsAsPublished(
            LineAccess access, String mask, String key, String name, boolean onUserPage) {
        assertThat(access.mask()).isEqualTo(Long.decode(mask));
        assertThat(access.key()).isEqualTo(key);
        assertThat(access.publishedName()).isEqualTo(name);
        assertThat(access.onUserPage()).isEqualTo(onUserPage);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SEE_PRESENCE,         0x00000001, UR_PRESENCE_VISIBLE,             false
                    CHANGE_PRESENCE,      0x00000002, UR_PRESENCE_CHANGEABLE,          false
                    PRIVATE_APPOINTMENTS, 0x00000010, UR_PRESENCE_APPOINTMENT_PRIVATE, false
                    PUBLIC_APPOINTMENTS,  0x00000020, UR_PRESENCE_APPOINTMENT_PUBLIC,  false
                    LEVEL_USED,           0x00008000, UR_PRESENCE_PATTERN_USED,        true
                    LEVEL_PUBLIC,         0x00010000, UR_PRESENCE_PATTERN_PUBLIC,      true
                    LEVEL_BUSINESS,       0x00020000, UR_PRESENCE_PATTERN_COMPANY,     true
                    LEVEL_TEAM,           0x00040000, UR_PRESENCE_PATTERN_TEAM,        true
                    LEVEL_PERSONAL,       0x00080000, UR_PRESENCE_PATTERN_PERSONAL,    true
                    """)
    void presenceRightsAreAsPublished(
            PresenceRight right, String mask, String name, boolean marksLevel) {
        assertThat(right.mask()).isEqualTo(Long.decode(mask));
        assertThat(right.publishedName()).isEqualTo(name);
        assertThat(right.marksLevel()).isEqualTo(marksLevel);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    SEE_OUTGOING,    0x00000001, UR_PHONE_NUMBERS_OUTBOUND
                    SEE_INCOMING,    0x00000002, UR_PHONE_NUMBERS_INBOUND
                    SEE_REDIRECTED,  0x00000004, UR_PHONE_NUMBERS_REDIRECTED
                    SET_REDIRECTION, 0x00000100, UR_PHONE_SET_REDIRECTION
                    PICK_UP_CALLS,   0x00000200, UR_PHONE_PICKUP_CALLS
                    """)
    void phoneRightsAreAsPublished(PhoneRight right, String mask, String name) {
        assertThat(right.mask()).isEqualTo(Long.decode(mask));
        assertThat(right.publishedName()).isEqualTo(name);
    }

    @Test
    void noOtherBitIsMissingOrExtra() {
        assertThat(bitsOf(LineAccess.class)).isEqualTo(0xA34);
        assertThat(bitsOf(PresenceRight.class)).isEqualTo(0xF_8033);
        assertThat(bitsOf(PhoneRight.class)).isEqualTo(0x307);
    }

    @Test
    void everyRightIsOneBitWithAKeyNameAndLabelOfItsOwn() {
        for (Class<? extends Right> kind :
                List.of(
                        ServiceRight.class,
                        LineAccess.class,
                        PresenceRight.class,
                        PhoneRight.class)) {
            Right[] rights = kind.getEnumConstants();
            assertThat(rights).allMatch(right -> Long.bitCount(right.mask()) == 1);
            assertThat(rights).extracting(Right::mask).doesNotHaveDuplicates();
            assertThat(rights).extracting(Right::key).doesNotHaveDuplicates();
            assertThat(rights).extracting(Right::publishedName).doesNotHaveDuplicates();
            assertThat(rights).extracting(Right::label).doesNotHaveDuplicates().doesNotContain("");
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    BLOCKED,  blocked,  0x00000000, 0x000, 0x000
                    PUBLIC,   public,   0x00018001, 0x000, 0x000
                    BUSINESS, business, 0x00028021, 0x007, 0x000
                    TEAM,     team,     0x00048023, 0x207, 0x007
                    PERSONAL, personal, 0x00088033, 0x307, 0x307
                    """)
    void levelsHaveTheirExactMasks(
            AuthorizationLevel level, String key, String presence, String line1, String line2) {
        AuthorizationRights rights = level.rights();
        assertThat(rights.presence().asInteger()).isEqualTo(Integer.decode(presence));
        assertThat(rights.line1().asInteger()).isEqualTo(Integer.decode(line1));
        assertThat(rights.line2().asInteger()).isEqualTo(Integer.decode(line2));
        assertThat(level.key()).isEqualTo(key);
        assertThat(AuthorizationLevel.named(key.toUpperCase(java.util.Locale.ROOT)))
                .contains(level);
        assertThat(
                        AuthorizationRights.ofBits(
                                        Integer.decode(presence),
                                        Integer.decode(line1),
                                        Integer.decode(line2))
                                .level())
                .contains(level);
    }

    @Test
    void levelsAreFive() {
        assertThat(AuthorizationLevel.values()).hasSize(5);
        assertThat(AuthorizationLevel.named("boss")).isEmpty();
    }

    @Test
    void oneBitMoreOrLessIsNoLevel() {
        for (AuthorizationLevel level : AuthorizationLevel.values()) {
            AuthorizationRights rights = level.rights();
            for (int bit = 0; bit < 32; bit++) {
                int flip = 1 << bit;
                assertThat(flipped(rights, flip, 0, 0).level()).isEmpty();
                assertThat(flipped(rights, 0, flip, 0).level()).isEmpty();
                assertThat(flipped(rights, 0, 0, flip).level()).isEmpty();
            }
        }
    }

    @Test
    void authorizationsOnlyAddUp() {
        AuthorizationRights sum =
                AuthorizationLevel.BUSINESS
                        .rights()
                        .union(AuthorizationRights.ofBits(0x4000_0002, 0x200, 0x8000_0004));
        assertThat(sum).isEqualTo(AuthorizationRights.ofBits(0x4002_8023, 0x207, 0x8000_0004));
    }

    private static AuthorizationRights flipped(
            AuthorizationRights rights, int presence, int line1, int line2) {
        return AuthorizationRights.ofBits(
                rights.presence().asInteger() ^ presence,
                rights.line1().asInteger() ^ line1,
                rights.line2().asInteger() ^ line2);
    }

    private static long bitsOf(Class<? extends Right> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .mapToLong(Right::mask)
                .reduce(0, (a, b) -> a | b);
    }

    private static Set<String> shownOn(Editor first, Editor second) {
        Map<Editor, Set<String>> byEditor =
                Arrays.stream(ServiceRight.values())
                        .collect(
                                Collectors.groupingBy(
                                        ServiceRight::editor,
                                        TreeMap::new,
                                        Collectors.mapping(ServiceRight::key, Collectors.toSet())));
        return EnumSet.of(first, second).stream()
                .flatMap(editor -> byEditor.get(editor).stream())
                .collect(Collectors.toSet());
    }
}
