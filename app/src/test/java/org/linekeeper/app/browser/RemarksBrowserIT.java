package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the page says by itself: why lines cannot be used, where else somebody is logged on, what a
/// set-up would do, in German, too; and how little it asks the server for that.
class RemarksBrowserIT {
    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();

    /// In which everything would have been asked that is asked at all.
    private static final Duration QUIET = Duration.ofSeconds(1);

    @Test
    void openingPropertiesAsksAtMostTwoThings() {
        ConsolePage console = DEMO.entered();
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
        console.settle(QUIET);
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
        console.settle(QUIET);
        page.offRequest(listener);
        assertThat(asked).as(kind).isNotEmpty();
        return asked;
    }

    @Test
    void whoMayUseNoLineIsToldWhyAndWhereToChangeIt() {
        DEMO.running().change("user", "set", "t.vogt", "--revoke", "cti-lines");
        ConsolePage console = DEMO.entered();
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
        DEMO.running().change("user", "set", "h.sahin", "--revoke", "cti-lines");
        DEMO.running().change("user", "set", "f.koegl", "--authorize", "h.sahin=team");
        ConsolePage console = DEMO.entered();
        Page page = console.page();
        console.open("/rights");
        console.pick("Choose a user", "Hatice");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("cannot use any of these lines");
        console.tab("Two users");
        console.pick("Who looks?", "Hatice");
        console.pick("About whom?", "Ferdinand");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("They have no effect");
        console.button("Services of Hatice Şahin").click();
        assertThat(console.box("CTI lines")).isVisible();
    }

    @Test
    void onesOtherSessionsAreShownAndEnded() throws Exception {
        ConsolePage console = pablo();
        ConsolePage other = pablo();
        ConsolePage third = pablo();
        console.choose(AriaRole.MENUITEM, "Other sessions...");
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
        assertThat(console.person()).isFocused();
        other.logOn("p.munoz", BrowsedDemonstration.PASSWORD);
        assertThat(other.page().getByRole(AriaRole.TABPANEL)).isVisible();
        console.choose(AriaRole.MENUITEM, "Other sessions...");
        console.button("End all others").click();
        assertThat(console.dialog()).containsText("logged on nowhere else");
        third.page().reload();
        assertThat(third.button("Log on")).isVisible();
    }

    private static ConsolePage pablo() throws Exception {
        return DEMO.person("CN=Pablo Muñoz,OU=Entwicklung,OU=Berlin", "p.munoz");
    }

    @Test
    void aPictureIsThereAgainAfterTheNextLogon() {
        ConsolePage console = DEMO.entered();
        Page page = console.page();
        console.openProperties("Ada Brinkmann");
        console.settle(QUIET);
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
            DEMO.running().change("user", "set", login, "--second-phone", "+49 89 99998 777");
        }
        ConsolePage console = DEMO.entered();
        console.open("/check");
        settle(findings(console, "Several users have the same number."));
        assertThat(console.dialog()).containsText("Second phone: +49 89 99998 777");
        console.button("Take the number away... Ferdinand Kögl").click();
        console.button("Take away").click();
        assertThat(console.page().getByRole(AriaRole.DIALOG)).hasCount(1);
        console.button("Close").click();
        assertThat(DEMO.found("f.koegl", "ectisrv3CTIPhoneSecondary")).isEmpty();

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
        ConsolePage console = DEMO.entered("de-DE", ColorScheme.LIGHT);
        console.open("/setup");
        console.button("Entfernen...").first().click();
        assertThat(console.dialog()).containsText("In Einträgen stehen noch UC-Einstellungen");
        assertThat(console.dialog()).not().containsText("Entries still hold");
        console.button("Abbrechen").click();
        console.button("Jetzt prüfen").click();
        assertThat(console.page().getByRole(AriaRole.MAIN)).containsText("hat alle Rechte");
    }
}
