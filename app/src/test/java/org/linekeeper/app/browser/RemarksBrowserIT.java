package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What the page says by itself: why lines cannot be used, where else somebody is logged on, what a
/// set-up would do, in German, too; and how little it asks the server for that.
class RemarksBrowserIT {
    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @TempDir static Path folder;

    /// Longer than the page waits before it asks about what was typed.
    private static final int QUIET_FRAMES = 60;

    private static Demonstration demonstration;

    @BeforeAll
    static void start() throws Exception {
        demonstration = Demonstration.start(folder);
    }

    @AfterAll
    static void stop() {
        demonstration.close();
    }

    private static ConsolePage entered() {
        return BROWSING.english(demonstration).enter();
    }

    @Test
    void openingPropertiesAsksAtMostTwoThings() {
        ConsolePage console = entered();
        assertThat(askedFor(console, "Users", "Annika Lindqvist"))
                .hasSizeLessThanOrEqualTo(2)
                .anyMatch(request -> request.matches("GET /api/v1/objects/[-0-9a-f]+"));
        assertThat(askedFor(console, "Groups", "Fertigung")).hasSize(1);
        assertThat(askedFor(console, "Computers", "BER-NB07")).hasSize(1);
    }

    /// What the page asks the server for while Properties open and come to rest.
    private static List<String> askedFor(ConsolePage console, String kind, String name) {
        Page page = console.page();
        console.open("/");
        page.getByRole(AriaRole.SEARCHBOX).fill(name);
        Locator row = console.row(name);
        assertThat(row).isVisible();
        console.settle(QUIET_FRAMES);
        var asked = new ArrayList<String>();
        Consumer<Request> listener =
                request -> {
                    String path = URI.create(request.url()).getPath();
                    if (path.startsWith("/api/")) {
                        asked.add(request.method() + " " + path);
                    }
                };
        page.onRequest(listener);
        row.dblclick();
        assertThat(page.getByRole(AriaRole.TABPANEL)).isVisible();
        console.settle(QUIET_FRAMES);
        page.offRequest(listener);
        assertThat(asked).as(kind).isNotEmpty();
        return asked;
    }

    @Test
    void whoMayUseNoLineIsToldWhyAndWhereToChangeIt() {
        demonstration.change("user", "set", "t.vogt", "--revoke", "cti-lines");
        ConsolePage console = entered();
        Page page = console.page();
        console.openProperties("Tina Vogt");
        Locator panel = page.getByRole(AriaRole.TABPANEL);
        for (String tab : List.of("UCServer", "Telephone numbers")) {
            console.tab(tab);
            assertThat(panel).containsText("\"CTI lines\" is not granted");
        }
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Services"))
                .click();
        console.box("CTI lines").check();
        console.tab("UCServer");
        assertThat(panel).not().containsText("is not granted"); // it will be, when it is saved
        console.apply();
        assertThat(panel).containsText("CTI lines");
        assertThat(panel).not().containsText("is not granted");
    }

    @Test
    void rightsOnLinesWithoutEffectAreRemarkedOn() {
        demonstration.change("user", "set", "h.sahin", "--revoke", "cti-lines");
        demonstration.change("user", "set", "f.koegl", "--authorize", "h.sahin=team");
        ConsolePage console = entered();
        Page page = console.page();
        console.open("/rights");
        choose(console, "Choose a user", "Hatice");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("cannot use any of these lines");
        console.tab("Two users");
        choose(console, "Who looks?", "Hatice");
        choose(console, "About whom?", "Ferdinand");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("They have no effect");
        console.button("Services of Hatice Şahin").click();
        assertThat(console.box("CTI lines")).isVisible();
    }

    private static void choose(ConsolePage console, String label, String name) {
        console.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .fill(name);
        console.option(name).click();
    }

    @Test
    void onesOtherSessionsAreShownAndEnded() throws Exception {
        demonstration.setPassword("CN=Pablo Muñoz,OU=Entwicklung,OU=Berlin", "My-own-settings-1");
        ConsolePage console = pablo();
        ConsolePage other = pablo();
        ConsolePage third = pablo();
        showOtherSessions(console);
        Locator rows = console.dialog().getByRole(AriaRole.ROW);
        assertThat(rows).hasCount(3); // with the heads of the columns
        assertThat(rows.nth(1)).containsText("Chrome, Linux");
        assertThat(rows.nth(1)).containsText("127.0.0.1");
        assertThat(rows.nth(1)).containsText("with a password");
        rows.nth(1).getByRole(AriaRole.BUTTON).click(); // the older one stands above
        assertThat(rows).hasCount(2);
        other.page().reload();
        assertThat(other.button("Log on")).isVisible();
        third.page().reload();
        assertThat(third.page().getByRole(AriaRole.TABPANEL)).isVisible();

        console.button("Close").click();
        assertThat(console.dialog()).hasCount(0);
        assertThat(menuOfThePerson(console)).isFocused();
        other.logOn("p.munoz@morgentau.example", "My-own-settings-1");
        assertThat(other.page().getByRole(AriaRole.TABPANEL)).isVisible();
        showOtherSessions(console);
        console.button("End all others").click();
        assertThat(console.dialog()).containsText("logged on nowhere else");
        third.page().reload();
        assertThat(third.button("Log on")).isVisible();
    }

    private static ConsolePage pablo() {
        ConsolePage console = BROWSING.english(demonstration);
        console.open("/");
        console.logOn("p.munoz@morgentau.example", "My-own-settings-1");
        assertThat(console.page().getByRole(AriaRole.TABPANEL)).isVisible();
        return console;
    }

    private static Locator menuOfThePerson(ConsolePage console) {
        return console.page()
                .getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("log off"));
    }

    private static void showOtherSessions(ConsolePage console) {
        menuOfThePerson(console).click();
        console.page()
                .getByRole(
                        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Other sessions..."))
                .click();
    }

    @Test
    void aPictureIsThereAgainAfterTheNextLogon() {
        ConsolePage console = entered();
        Page page = console.page();
        console.openProperties("Ada Brinkmann");
        console.settle(QUIET_FRAMES);
        page.context().clearCookies();
        console.tab("Contact address");
        assertThat(picture(console, "cannot be read")).isVisible();
        console.field("Office").fill("A 0.01");
        console.button("Apply").click();
        console.logOnAgain();
        assertThat(picture(console, "Picture of Ada Brinkmann")).isVisible();
        assertThat(picture(console, "Picture of Ada Brinkmann")).hasJSProperty("naturalWidth", 96);
    }

    private static Locator picture(ConsolePage console, String name) {
        return console.dialog()
                .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void whereSomebodyHasToDecideTheFindingOffersWhatToChooseFrom() throws Exception {
        for (String login : List.of("h.sahin", "f.koegl")) {
            demonstration.change("user", "set", login, "--second-phone", "+49 89 99998 777");
        }
        ConsolePage console = entered();
        console.open("/check");
        settle(findings(console, "Several users have the same number."));
        assertThat(console.dialog()).containsText("Second phone: +49 89 99998 777");
        console.button("Take the number away... Ferdinand Kögl").click();
        console.button("Take away").click();
        assertThat(console.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        console.button("Close").click();
        assertThat(demonstration.directory().lines("f.koegl", "ectisrv3CTIPhoneSecondary"))
                .isEmpty();

        Locator mailing =
                findings(
                        console,
                        "A service that sends mail is granted, and the user has no mail address.");
        settle(mailing);
        assertThat(console.dialog()).containsText("Or this change settles it");
        assertThat(console.dialog()).containsText("user set d.moeller --revoke missed-call-mail");
        console.button("Mend").click();
        assertThat(console.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(mailing).hasCount(0);
    }

    /// The findings of one kind.
    private static Locator findings(ConsolePage console, String heading) {
        return console.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading));
    }

    private static void settle(Locator findings) {
        findings.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Settle..."))
                .click();
    }

    @Test
    void aSetUpIsToldInGerman() {
        ConsolePage console = BROWSING.visit(demonstration, "de-DE", ColorScheme.LIGHT).enter();
        console.open("/setup");
        console.button("Entfernen...").first().click();
        assertThat(console.dialog()).containsText("In Einträgen stehen noch UC-Einstellungen");
        assertThat(console.dialog()).not().containsText("Entries still hold");
        console.button("Abbrechen").click();
        console.button("Jetzt prüfen").click();
        assertThat(console.page().getByRole(AriaRole.MAIN)).containsText("hat alle Rechte");
    }
}
