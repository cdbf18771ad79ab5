package org.linekeeper.core.rights;

import static org.linekeeper.core.rights.ServiceRight.Editor.GROUP_PAGE;
import static org.linekeeper.core.rights.ServiceRight.Editor.NONE;
import static org.linekeeper.core.rights.ServiceRight.Editor.USER_AND_GROUP_PAGE;
import static org.linekeeper.core.rights.ServiceRight.Editor.USER_PAGE;

/// What a user may do (`ectisrv3CTIServices`, bits 0 to 31 here, and `ectisrv3CTIServices2`, bits
/// 32 to 63 here). Values: schema reference of the vendor manual (chapter 5, notes 2 and 4),
/// completed by the vendor's published interface description (AsnUserStaticRights,
/// AsnUserStaticRights2). Bits that have no constant are kept by [RightSet].
public enum ServiceRight implements Right {
    START_CHAT(0x1, "USERRIGHTS_SENDUSERUSER", "Start chat", USER_AND_GROUP_PAGE),
    SEND_SMS(0x2, "USERRIGHTS_SENDSMS", "Send SMS", USER_AND_GROUP_PAGE),
    WEB_LOGIN(0x4, "USERRIGHTS_WEB", "Log in to the web server (not used)", NONE),
    USE_CLIENT(0x8, "USERRIGHTS_USEPROCALL", "Use the client", NONE),
    CONFIGURE_OWN_PROFILE(
            0x20, "USERRIGHTS_SELFADMIN", "Configure user profile personally", USER_AND_GROUP_PAGE),
    CTI_LINES(0x40, "USERRIGHTS_USERCTI", "CTI lines", USER_PAGE),
    OFFLINE_JOURNAL(0x80, "USERRIGHTS_OFFLINE_JOURNAL", "Offline journal (reserved)", NONE),
    MISSED_CALL_MAIL(0x100, "USERRIGHTS_OFFLINE_MAIL", "Send missed calls as an e-mail", USER_PAGE),
    RECORD_CALLS(0x200, "USERRIGHTS_CALLRECORDING", "Record calls", USER_AND_GROUP_PAGE),
    USE_PHONE_BOOKS(0x400, "USERRIGHTS_USEPHONEBOOK", "Use phone books", USER_AND_GROUP_PAGE),
    PRESENCE(0x800, "USERRIGHTS_USERPRESENCE", "Presence", NONE),
    MEMBERS_IN_MONITOR(
            0x1000,
            "USERRIGHTS_GROUP_ALLINMONITOR",
            "The group's users are displayed on the member's monitor",
            GROUP_PAGE),
    MONITOR_FIXED(
            0x2000,
            "USERRIGHTS_GROUP_NOCHANGEMONITOR",
            "Members cannot change their monitor",
            NONE),
    JOURNAL_VISIBLE_TO_MEMBERS(
            0x4000,
            "USERRIGHTS_GROUP_VIEWJOURNAL",
            "The group's journal is visible to the whole group",
            GROUP_PAGE),
    JOURNAL_VISIBLE_TO_LEADER(
            0x8000,
            "USERRIGHTS_GROUP_VIEWJOURNALLEADER",
            "The group's journal is visible to the group leader",
            GROUP_PAGE),
    JOURNAL_EDITABLE(
            0x1_0000,
            "USERRIGHTS_GROUP_EDITJOURNAL",
            "Journal entries may be modified",
            GROUP_PAGE),
    USE_JOURNAL(0x8_0000, "USERRIGHTS_USERVIEWJOURNAL", "Use the journal", NONE),
    DELETE_JOURNAL(
            0x10_0000, "USERRIGHTS_GLOBALDELETEJOURNAL", "Delete journal entries (global)", NONE),
    MISSED_CALL_SMS(
            0x20_0000,
            "USERRIGHTS_OFFLINESMS",
            "Deliver unanswered phone calls as SMS text messages",
            USER_PAGE),
    ACCEPT_SCREEN_SHARING(
            0x40_0000,
            "USERRIGHTS_DESKSHAREACCEPT",
            "Accept screen sharing requests",
            USER_AND_GROUP_PAGE),
    INITIATE_SCREEN_SHARING(
            0x80_0000, "USERRIGHTS_DESKSHAREFULL", "Initiate desktop sharing", USER_AND_GROUP_PAGE),
    AUDIO_CHAT(0x200_0000, "USERRIGHTS_AV_AUDIO", "Allow audio chat", USER_AND_GROUP_PAGE),
    VIDEO_CHAT(0x400_0000, "USERRIGHTS_AV_VIDEO", "Allow video chat", USER_AND_GROUP_PAGE),
    FEDERATED_SCREEN_SHARING(
            0x800_0000,
            "USERRIGHTS_FEDDESKSHARE",
            "Screen sharing across the federation (experimental)",
            NONE),
    PROFILE_PAGE_VISIBLE(
            second(0x1),
            "USERRIGHTS2_ENABLE_FOR_ANONYMOUS_API",
            "Profile page visible to anonymous users",
            USER_AND_GROUP_PAGE),
    LOGIN_OVER_INTERNET(
            second(0x2), "USERRIGHTS2_LOGIN_OVER_INTERNET", "Log in over the internet", NONE),
    LOGIN_BY_MOBILE(
            second(0x4), "USERRIGHTS2_LOGIN_BY_MOBILE", "Log in with a mobile client", NONE),
    AGENT(second(0x8), "USERRIGHTS2_ENABLE_AGENTMANAGER", "Agent", NONE),
    AGENT_SUPERVISOR(
            second(0x10), "USERRIGHTS2_IS_AGENT_SUPERVISOR", "Agent supervisor (reserved)", NONE),
    GROUP_FOR_PUBLIC_CHAT(
            second(0x20),
            "USERRIGHTS2_GROUP_FOR_PUBLIC_CHAT",
            "The group's agents receive public chats",
            NONE),
    PORTAL_GROUP(second(0x40), "USERRIGHTS2_GROUP_FOR_PORTAL", "Portal group", GROUP_PAGE),
    GROUP_FOR_MONITOR(
            second(0x80), "USERRIGHTS2_GROUP_FOR_MONITOR", "Monitor group (reserved)", NONE),
    WEB_CLIENT_ADMINISTRATION(
            second(0x100), "USERRIGHTS2_ENABLEWEBCLIENTADMIN", "Web client (internal)", NONE),
    SHARE_FILES(second(0x200), "USERRIGHTS2_CONTENTSHARINGFILES", "Share files", NONE),
    SHARE_LOCATION(second(0x400), "USERRIGHTS2_CONTENTSHARINGLOCATION", "Share location", NONE),
    SHARE_CONTACTS(second(0x800), "USERRIGHTS2_CONTENTSHARINGCONTACTS", "Share contacts", NONE),
    USE_CONFERENCING(second(0x1000), "USERRIGHTS2_USECONFERENCING", "Use conferencing", NONE),
    USE_TEAMS(second(0x2000), "USERRIGHTS2_USETEAMS", "Use the Teams integration", NONE),
    LOGIN_BY_INTERNET_DESKTOP(
            second(0x4000),
            "USERRIGHTS2_ALLOWLOGININTERNETDESKTOP",
            "Log in with the desktop client over the internet",
            NONE),
    USE_WEB_APP(second(0x8000), "USERRIGHTS2_USEWEBAPP", "Use the web app", NONE);

    /// Which settings pages of the vendor manual (chapters 2 and 4) show a check box for the right.
    public enum Editor {
        /// The page "Services" of a user only.
        USER_PAGE,
        /// The page "Services" of a group only: the right says something about the group.
        GROUP_PAGE,
        /// Both pages.
        USER_AND_GROUP_PAGE,
        /// No check box; settable by name.
        NONE
    }

    private final long mask;
    private final String publishedName;
    private final String label;
    private final Editor editor;

    ServiceRight(long mask, String publishedName, String label, Editor editor) {
        this.mask = mask;
        this.publishedName = publishedName;
        this.label = label;
        this.editor = editor;
    }

    private static long second(int mask) {
        return (long) mask << 32;
    }

    @Override
    public long mask() {
        return mask;
    }

    @Override
    public String publishedName() {
        return publishedName;
    }

    @Override
    public String label() {
        return label;
    }

    /// Which settings pages show the right.
    public Editor editor() {
        return editor;
    }

    /// Whether the bit belongs to `ectisrv3CTIServices2`.
    public boolean inSecondMask() {
        return mask >>> 32 != 0;
    }

    /// The bit within its own 32-bit attribute value.
    public int maskInAttribute() {
        return (int) (inSecondMask() ? mask >>> 32 : mask);
    }

    /// Whether the right means something only on a group: its published name says so.
    public boolean groupOnly() {
        return publishedName.contains("_GROUP_");
    }
}
