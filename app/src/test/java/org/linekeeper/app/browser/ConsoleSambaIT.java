package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.directory.testing.SambaDomain;

/// What a new administrator does on a real domain controller, in a real browser: from a domain as
/// it is made, over the schema and the menu item, to users with lines. `ldapsearch` says what came
/// of it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleSambaIT {
    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @TempDir static Path folder;

    /// Samba reads its schema again after every step, in every process.
    private static final Duration SCHEMA_PATIENCE = Duration.ofMinutes(4);

    private static final String PASSWORD = "Passw0rd!User";

    private static SambaDomain domain;
    private static ServedDomain served;

    @BeforeAll
    static void start() throws Exception {
        // In one process this Samba (4.17) falls over its own schema when somebody else's
        // connection
        // uses it while it grows (log: "access after free" in dsdb_attribute_handler_override).
        domain = SambaDomain.start(Map.of("SAMBA_AD_MODEL", "standard"));
        for (List<String> person :
                List.of(
                        List.of("dent", "Arthur", "Dent"),
                        List.of("ford", "Ford", "Prefect"),
                        List.of("marvin", "Marvin", "Möller"),
                        List.of("trillian", "Tricia", "McMillan"),
                        List.of("auditor", "Anna", "Auditor"))) {
            domain.tool(
                    "user",
                    "create",
                    person.get(0),
                    PASSWORD,
                    "--given-name=" + person.get(1),
                    "--surname=" + person.get(2));
        }
        domain.tool("group", "add", "everypage");
        domain.tool("computer", "create", "reception");
        served = ServedDomain.start(domain, "auditor", folder);
    }

    @AfterAll
    static void stop() {
        served.close();
        domain.close();
    }

    private static ConsolePage entered() {
        return BROWSING.english(served).enter();
    }

    private static List<String> found(String login, String... attributes) throws Exception {
        return served.directory().lines(login, attributes);
    }

    @Test
    @Order(1)
    void extendsTheSchema() throws Exception {
        ConsolePage console = entered();
        console.open("/setup");
        Page page = console.page();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Not installed");
        console.button("Install...").click();
        assertThat(console.dialog()).containsText("ectisrv3CTIEnabled");
        console.isAccessible("plan of the schema");
        console.button("Do it now").click();
        assertThat(console.dialog())
                .containsText(
                        "Done.",
                        new LocatorAssertions.ContainsTextOptions()
                                .setTimeout((double) SCHEMA_PATIENCE.toMillis()));
        console.button("Close").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Installed");
        assertThat(
                        served.directory()
                                .below(domain.schemaDn())
                                .found("(lDAPDisplayName=ectisrv3CTIEnabled)", "lDAPDisplayName"))
                .contains("lDAPDisplayName: ectisrv3CTIEnabled");
    }

    @Test
    @Order(2)
    void setsAUserUpFromNothingToABoundLine() throws Exception {
        ConsolePage console = entered();
        Page page = console.page();
        console.openProperties("Ford Prefect");
        console.box("User is set up for UC").check();
        console.tab("General");
        assertThat(console.field("Identity")).hasValue("sip:ford@" + domain.dnsDomain());
        console.tab("Telephone numbers");
        console.button("Choose a line for Business").click();
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Front desk"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(console.field("Business")).hasValue("+493023125160");
        console.apply();
        console.tab("UCServer");
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("Front desk");
        assertThat(
                        found(
                                "ford",
                                "ectisrv3CTIEnabled",
                                "telephoneNumber",
                                "ectisrv3UserSipUri",
                                "extensionName"))
                .containsExactly(
                        "ectisrv3CTIEnabled: 1",
                        "ectisrv3UserSipUri: sip:ford@" + domain.dnsDomain(),
                        "telephoneNumber: +493023125160");
        console.open("/lines");
        assertThat(console.row("Front desk")).containsText("Ford Prefect");
    }

    @Test
    @Order(3)
    void savesEveryPageOfEveryKind() throws Exception {
        var pages =
                new EveryPage(
                        domain.dnsDomain(),
                        "Ford",
                        "ford",
                        "CN=Ford Prefect,CN=Users," + domain.baseDn());
        ConsolePage console = entered();
        console.openProperties("Arthur Dent");
        pages.fillUser(console);
        console.apply();
        console.button("OK").click();
        assertThat(found("dent", EveryPage.USER_ATTRIBUTES))
                .containsExactlyElementsOf(pages.user());

        console.openProperties("everypage");
        pages.fillGroup(console);
        console.apply();
        console.button("OK").click();
        assertThat(found("everypage", EveryPage.GROUP_ATTRIBUTES))
                .containsExactlyElementsOf(pages.group());

        console.openProperties("reception");
        pages.fillComputer(console);
        console.apply();
        assertThat(found("reception$", EveryPage.COMPUTER_ATTRIBUTES))
                .containsExactlyElementsOf(EveryPage.computer());
    }

    @Test
    @Order(4)
    void registersTheMenuItemInEveryLanguageAndRemovesIt() throws Exception {
        ConsolePage console = entered();
        console.open("/setup");
        Page page = console.page();
        console.button("Add...").click();
        assertThat(console.dialog()).containsText("linekeeper-open.cmd");
        console.button("Do it now").click();
        assertThat(console.dialog()).containsText("Done.");
        console.button("Close").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Registered");
        List<String> languages = menus("dn");
        assertThat(languages).hasSizeGreaterThan(3 * 20);
        assertThat(menus("adminContextMenu").stream().filter(ConsoleSambaIT::isOurs))
                .hasSameSizeAs(languages)
                .contains(
                        "adminContextMenu: 2,&UC-Einstellungen (Linekeeper)...,linekeeper-open.cmd");

        console.button("Remove...").last().click(); // the first is that of the schema
        console.button("Do it now").click();
        assertThat(console.dialog()).containsText("Done.");
        console.button("Close").click();
        assertThat(menus("adminContextMenu")).isNotEmpty().noneMatch(ConsoleSambaIT::isOurs);
    }

    private static boolean isOurs(String line) {
        return line.contains("(Linekeeper)");
    }

    /// One attribute of the display specifiers of users, groups and computers.
    private static List<String> menus(String attribute) throws Exception {
        return served
                .directory()
                .below("CN=DisplaySpecifiers," + domain.configurationDn())
                .found(
                        "(|(cn=user-Display)(cn=group-Display)(cn=computer-Display))",
                        "adminContextMenu")
                .stream()
                .filter(line -> line.startsWith(attribute + ":"))
                .toList();
    }

    @Test
    @Order(5)
    void opensWhatTheMenuItemNames() {
        ConsolePage console = entered();
        String path = "LDAP://" + domain.host() + "/CN=Marvin Möller,CN=Users," + domain.baseDn();
        console.open("/open?class=user&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        assertThat(console.dialog()).containsText("Marvin Möller");
        console.page().waitForURL("**/objects/**");
    }

    @Test
    @Order(6)
    void losesNothingTypedWhenTheDirectoryGoes() throws Exception {
        ConsolePage console = entered();
        console.openProperties("Marvin Möller");
        console.tab("Contact address");
        console.field("Street").fill("Am Speicher 4");
        domain.pause();
        int refused = console.answerTo(() -> console.button("Apply").click()).status();
        assertThat(refused).isIn(401, 503);
        domain.resume();
        if (refused == 401) {
            console.logOnAgain();
        } else {
            assertThat(console.dialog()).containsText("Nothing you typed is lost");
        }
        assertThat(console.field("Street")).hasValue("Am Speicher 4");
        saveWhatIsTyped(console);
        assertThat(found("marvin", "streetAddress"))
                .containsExactly("streetAddress: Am Speicher 4");
    }

    /// Saves as often as the console asks for the password before.
    private static void saveWhatIsTyped(ConsolePage console) {
        while (console.answerTo(() -> console.button("Apply").click()).status() == 401) {
            console.logOnAgain();
        }
        assertThat(console.button("Apply")).isDisabled();
    }

    @Test
    @Order(7)
    void showsLinesAsTheListOfLinesIsChanged() throws Exception {
        ConsolePage console = entered();
        console.open("/lines");
        assertThat(console.row("Front desk")).isVisible();
        served.addLine("161,Back desk");
        assertThat(console.row("Back desk")).containsText("Free");
    }

    @Test
    @Order(8)
    void letsAnAuditorSeeEverythingAndChangeNothing() throws Exception {
        ConsolePage console = BROWSING.english(served);
        Page page = console.page();
        console.open("/");
        console.logOn("auditor@" + domain.dnsDomain(), PASSWORD);
        console.openProperties("Every Page");
        console.tab("Contact address");
        assertThat(console.field("City")).hasValue("Rostock");
        assertThat(console.dialog()).containsText("may not write");
        console.button("Cancel").click();
        console.open("/setup");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Schema extension");
        console.button("Check now").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("lacks rights");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("dsacls");
        assertThat(found("dent", "l")).containsExactly("l: Rostock");
    }

    @Test
    @Order(9)
    void letsAnOrdinaryUserSeeTheirOwnSettings() {
        ConsolePage console = BROWSING.english(served);
        Page page = console.page();
        console.open("/");
        console.logOn("ford@" + domain.dnsDomain(), PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("My settings");
        Locator business = page.getByLabel("Business", new Page.GetByLabelOptions().setExact(true));
        assertThat(business).hasValue("+493023125160");
        assertThat(business).not().isEditable();
    }

    @Test
    @Order(10)
    void letsAUserChangeWhatBothAllow() throws Exception {
        ConsolePage administrator = entered();
        administrator.openProperties("Ford Prefect");
        administrator.tab("Services");
        administrator.box("Configure user profile personally").check();
        administrator.apply();
        ConsolePage console = BROWSING.english(served);
        Page page = console.page();
        console.open("/");
        console.logOn("ford@" + domain.dnsDomain(), PASSWORD);
        page.getByLabel("Mobile", new Page.GetByLabelOptions().setExact(true))
                .fill("+49 170 5550 42");
        assertThat(console.answerTo(() -> console.button("Save").click()).status()).isEqualTo(200);
        assertThat(found("ford", "mobile")).containsExactly("mobile: +49 170 5550 42");
    }
}
