package org.linekeeper.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// Fills in every page of the Properties of an object that has no settings yet, and knows what is
/// to be in the directory then.
///
/// @param domain of mail addresses and identities
/// @param colleague a user who is set up for UC, by the beginning of the name
/// @param colleagueLogin that user's login
/// @param colleagueDn that user's DN
record EveryPage(String domain, String colleague, String colleagueLogin, String colleagueDn) {
    /// What a user's pages write, the picture and the password apart.
    static final String[] USER_ATTRIBUTES = {
        "ectisrv3CTIEnabled",
        "ectisrv3UserSipUri",
        "proxyAddresses",
        "givenName",
        "sn",
        "displayName",
        "mail",
        "telephoneNumber",
        "otherTelephone",
        "homePhone",
        "mobile",
        "pager",
        "ectisrv3UserPhoneMailbox",
        "ectisrv3UserPhoneRecordingServer",
        "ectisrv3CTIPhonePrimary",
        "ectisrv3CTIPhoneSecondary",
        "company",
        "title",
        "physicalDeliveryOfficeName",
        "streetAddress",
        "postalCode",
        "l",
        "st",
        "co",
        "wWWHomePage",
        "ectisrv3CTIServices",
        "ectisrv3CTIServices2",
        "ectisrv3CTILines",
        "ectisrv3CTILinesPermissions",
        "ectisrv3UserPermissions",
        "ectisrv3PropertyBag",
    };

    /// What a group's pages write.
    static final String[] GROUP_ATTRIBUTES = {
        "ectisrv3CTIEnabled",
        "ectisrv3UserSipUri",
        "proxyAddresses",
        "mail",
        "ectisrv3GroupLeaderDN",
        "ectisrv3GroupDeputyDN",
        "ectisrv3GroupLeaderPermissions",
        "ectisrv3GroupMembersPermissions",
        "ectisrv3CTIServices",
        "ectisrv3CTIServices2",
        "member",
        "ectisrv3PropertyBag",
    };

    /// What a computer's pages write.
    static final String[] COMPUTER_ATTRIBUTES = {
        "ectisrv3CTIEnabled",
        "ectisrv3CTIPhonePrimary",
        "ectisrv3CTIPhoneSecondary",
        "ectisrv3CTILines",
        "ectisrv3CTILinesPermissions",
        "ectisrv3PropertyBag",
    };

    void fillUser(ConsolePage console) {
        console.box("User is set up for UC").check();
        console.tab("General");
        console.field("Identity").fill("sip:every.page@" + domain);
        console.field("First name").fill("Every");
        console.field("Last name").fill("Page");
        console.field("Displayed name").fill("Every Page");
        console.field("E-mail address").fill("every.page@" + domain);
        fillNumbers(console);
        fillAddress(console);
        console.tab("Services");
        console.box("Send SMS").check();
        console.box("Send missed calls as an e-mail").check();
        console.tab("Additional lines");
        console.field("Number of a line").fill("+49 30 23125-130");
        console.button("Add").click();
        for (String access :
                List.of(
                        "Display outgoing calls",
                        "Display incoming phone numbers",
                        "Pick up calls / configure call forwarding")) {
            console.box(access).check();
        }
        console.tab("Authorizations");
        console.pick("Add a person", colleague);
        console.dialog().getByLabel(colleagueLogin + ": Team").check();
        fillObject(console);
        console.field("New password").fill("Rather-secret-1");
    }

    private void fillNumbers(ConsolePage console) {
        console.tab("Telephone numbers");
        console.field("Business").fill("+49 (30) 23125-150");
        console.field("Business 2").fill("030 23125 151");
        console.field("Private").fill("030/555 55");
        console.field("Mobile").fill("0171 555 5501");
        console.field("Pager").fill("0172 555 5502");
        console.field("Voice mailbox").fill("147");
        console.field("Recording server").fill("148");
        console.tab("Other phones");
        console.field("First phone").fill("152");
        console.field("Second phone").fill("153");
    }

    private static void fillAddress(ConsolePage console) {
        console.tab("Contact address");
        console.field("Company").fill("Ørsted & Söhne");
        console.field("Job title").fill("Beraterin");
        console.field("Office").fill("2.42");
        console.field("Street").fill("Musterweg 5");
        console.field("Postal code").fill("18055");
        console.field("City").fill("Rostock");
        console.field("State").fill("Mecklenburg");
        console.field("Country").fill("Germany");
        console.field("Web page").fill("https://www.example.org/every");
    }

    private static void fillObject(ConsolePage console) {
        console.tab("Object");
        console.field("Key").fill("floor");
        console.field("Value").fill("3");
        console.button("Add").click();
    }

    /// The values of [#USER_ATTRIBUTES] afterwards.
    List<String> user() {
        return List.of(
                "co: Germany",
                "company: Ørsted & Söhne",
                "displayName: Every Page",
                "ectisrv3CTIEnabled: 1",
                "ectisrv3CTILines: +49 30 23125-130",
                "ectisrv3CTILinesPermissions: 2096",
                "ectisrv3CTIPhonePrimary: 152",
                "ectisrv3CTIPhoneSecondary: 153",
                "ectisrv3CTIServices2: 3584",
                "ectisrv3CTIServices: 2378",
                "ectisrv3PropertyBag: floor=3",
                "ectisrv3UserPermissions: \"%s\";\"48023\";\"207\";\"7\"§"
                        .formatted(colleagueLogin),
                "ectisrv3UserPhoneMailbox: 147",
                "ectisrv3UserPhoneRecordingServer: 148",
                "ectisrv3UserSipUri: sip:every.page@" + domain,
                "givenName: Every",
                "homePhone: 030/555 55",
                "l: Rostock",
                "mail: every.page@" + domain,
                "mobile: 0171 555 5501",
                "otherTelephone: 030 23125 151",
                "pager: 0172 555 5502",
                "physicalDeliveryOfficeName: 2.42",
                "postalCode: 18055",
                "proxyAddresses: sip:every.page@" + domain,
                "sn: Page",
                "st: Mecklenburg",
                "streetAddress: Musterweg 5",
                "telephoneNumber: +49 (30) 23125-150",
                "title: Beraterin",
                "wWWHomePage: https://www.example.org/every");
    }

    void fillGroup(ConsolePage console) {
        console.box("Group is set up for UC").check();
        console.tab("General");
        console.field("Identity").fill("sip:every.group@" + domain);
        console.field("E-mail address").fill("every.group@" + domain);
        console.tab("Head and deputy");
        console.pick("Head of group", colleague);
        console.pick("Deputy", colleague);
        level(console, "Personal").check();
        console.tab("Services");
        console.box("Portal group").check();
        console.tab("Authorizations");
        level(console, "Business").check();
        console.tab("Members");
        console.pick("Add a member", colleague);
        fillObject(console);
    }

    private static Locator level(ConsolePage console, String level) {
        return console.dialog()
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(level).setExact(true));
    }

    /// The values of [#GROUP_ATTRIBUTES] afterwards, of a group that had no members.
    List<String> group() {
        return List.of(
                "ectisrv3CTIEnabled: 1",
                "ectisrv3CTIServices2: 64",
                "ectisrv3GroupDeputyDN: " + colleagueDn,
                "ectisrv3GroupLeaderDN: " + colleagueDn,
                "ectisrv3GroupLeaderPermissions: \"\";\"88033\";\"307\";\"307\"§",
                "ectisrv3GroupMembersPermissions: \"\";\"28021\";\"7\";\"0\"§",
                "ectisrv3PropertyBag: floor=3",
                "ectisrv3UserSipUri: sip:every.group@" + domain,
                "mail: every.group@" + domain,
                "member: " + colleagueDn,
                "proxyAddresses: sip:every.group@" + domain);
    }

    void fillComputer(ConsolePage console) {
        console.box("Computer is set up for UC").check();
        console.tab("General");
        console.field("First phone").fill("154");
        console.field("Second phone").fill("155");
        console.tab("Multiline TAPI");
        console.field("Number of a line").fill("+49 30 23125-131");
        console.button("Add").click();
        console.tab("Only authorized users may dial");
        console.box("Only authorized users may dial").check();
        fillObject(console);
        console.field("New password").fill("Rather-secret-2");
    }

    /// The values of [#COMPUTER_ATTRIBUTES] afterwards.
    static List<String> computer() {
        return List.of(
                "ectisrv3CTIEnabled: 1",
                "ectisrv3CTILines: +49 30 23125-131",
                "ectisrv3CTILinesPermissions: 512",
                "ectisrv3CTIPhonePrimary: 154",
                "ectisrv3CTIPhoneSecondary: 155",
                "ectisrv3PropertyBag: floor=3");
    }
}
