package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The packaged program's console in Debian's Chromium: finding one's way, the list, the keyboard,
/// many objects at once, and who sees what. What is done in the page is then looked at from
/// outside, by `ldapsearch`.
class ConsoleBrowserIT {
    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();

    private static String at(String rdns) {
        return "/?at="
                + URLEncoder.encode(
                        rdns + ",OU=Morgentau,DC=morgentau,DC=example", StandardCharsets.UTF_8);
    }

    @Test
    void manyAreChangedTogetherAndTakenBack() throws Exception {
        ConsolePage console = DEMO.entered();
        Page page = console.page();
        console.open(at("CN=x,OU=Entwicklung,OU=Berlin"));
        assertThat(page.getByRole(AriaRole.GRID)).containsText("Irina Sokolova");
        page.getByRole(AriaRole.GRID).focus();
        page.keyboard().press("Control+a");
        console.button("Edit together").click();
        console.tab("Contact address");
        console.field("Office").fill("Laboratory");
        console.button("Preview changes").click();
        assertThat(console.dialog()).containsText("will change");
        assertThat(DEMO.found("i.sokolova", "physicalDeliveryOfficeName"))
                .doesNotContain("physicalDeliveryOfficeName: Laboratory");
        console.button("Apply to all").click();
        assertThat(console.dialog().getByRole(AriaRole.HEADING)).containsText("Result");
        assertThat(console.dialog()).containsText("9 of 9 done");
        assertThat(console.dialog()).containsText("9 saved");
        assertThat(DEMO.found("i.sokolova", "physicalDeliveryOfficeName"))
                .containsExactly("physicalDeliveryOfficeName: Laboratory");
        assertThat(DEMO.found("f.hess", "physicalDeliveryOfficeName"))
                .containsExactly("physicalDeliveryOfficeName: Laboratory");
        console.button("Undo").click();
        assertThat(console.dialog().getByRole(AriaRole.HEADING)).containsText("Undone");
        assertThat(console.dialog()).containsText("9 saved");
        assertThat(DEMO.found("i.sokolova", "physicalDeliveryOfficeName"))
                .doesNotContain("physicalDeliveryOfficeName: Laboratory");
    }

    @Test
    void everythingIsDoneByTheKeyboardAlone() throws Exception {
        ConsolePage console = DEMO.visit();
        console.open("/");
        Page page = console.page();
        assertThat(page.locator("input[name=user]")).isFocused();
        page.keyboard().type(DEMO.running().administrator());
        page.keyboard().press("Tab");
        page.keyboard().type(DEMO.running().administratorPassword());
        page.keyboard().press("Enter");
        Locator grid = page.getByRole(AriaRole.GRID);
        assertThat(grid).containsText("Ada Brinkmann");
        tabTo(console, grid);
        page.keyboard().type("bj");
        assertThat(console.row("Björn Ängström")).hasAttribute("aria-selected", "true");

        page.keyboard().press("F5");
        assertThat(grid).isFocused(); // the list is read again, the page is not
        assertThat(console.row("Björn Ängström")).hasAttribute("aria-selected", "true");

        page.keyboard().press("ContextMenu");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        page.keyboard().press("Escape");
        assertThat(grid).isFocused();
        page.keyboard().press("Shift+F10");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        page.keyboard().press("Escape");

        page.keyboard().press("Alt+Enter");
        assertThat(console.dialog()).containsText("Björn");
        tabTo(console, console.dialog().getByRole(AriaRole.TAB).first());
        for (int pages = 0; pages < 4; pages++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        tabTo(console, console.field("Office"));
        page.keyboard().press("Control+a");
        page.keyboard().type("K 4.04");
        console.answerTo(() -> page.keyboard().press("Control+Enter"));
        assertThat(console.dialog()).hasCount(0);
        assertThat(grid).isFocused();
        assertThat(DEMO.found("b.aengstroem", "physicalDeliveryOfficeName"))
                .containsExactly("physicalDeliveryOfficeName: K 4.04");
    }

    /// Presses Tab until that has the focus, as somebody without a mouse does.
    private static void tabTo(ConsolePage console, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int presses = 0; presses < 60; presses++) {
            if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
                return;
            }
            console.page().keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + wanted);
    }

    @Test
    void germanAndDarkFollowTheBrowser() {
        ConsolePage console = DEMO.entered("de-DE", ColorScheme.DARK);
        Page page = console.page();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText("Leitungen");
        assertThat(page.locator("#root > div")).hasCSS("color-scheme", "dark");
        console.openProperties("Ada Brinkmann");
        console.tab("Berechtigungen");
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("Persönlich");
    }

    @Test
    void languageAndAppearanceAreChosenAndKept() {
        ConsolePage console = DEMO.entered();
        Page page = console.page();
        choose(console, "Deutsch");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText("Leitungen");
        choose(console, "Dunkel");
        page.reload();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText("Leitungen");
        assertThat(page.locator("#root > div")).hasCSS("color-scheme", "dark");
    }

    private static void choose(ConsolePage console, String item) {
        console.choose(AriaRole.MENUITEMRADIO, item);
        console.page().keyboard().press("Escape");
    }

    @Test
    void aDeepLinkOpensWhatActiveDirectorysToolsName() {
        ConsolePage console = DEMO.visit();
        String path =
                "LDAP://dc1.morgentau.example/CN=Ada Brinkmann,OU=Geschäftsführung,OU=Berlin,"
                        + "OU=Morgentau,DC=morgentau,DC=example";
        console.open("/open?class=user&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        console.logOnAsAdministrator();
        console.page().waitForURL("**/objects/**");
        assertThat(console.dialog()).containsText("Ada Brinkmann");
    }

    @Test
    void aDeepLinkToNothingSaysSo() {
        ConsolePage console = DEMO.entered();
        String path = "LDAP://CN=Nobody,OU=Morgentau,DC=morgentau,DC=example";
        console.open("/open?class=user&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        assertThat(console.dialog()).containsText("Nobody");
        console.button("Close").click();
        assertThat(console.page().getByRole(AriaRole.GRID)).isVisible();
    }

    @Test
    void aTicketThatIsNotTakenLeavesThePassword() {
        ConsolePage console = DEMO.visit();
        Page page = console.page();
        console.offerSingleSignOn();
        console.open("/");
        Locator ticket = console.button("Log on with your Windows account");
        ticket.click(); // the demonstration takes none
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("input[name=password]")).isEditable();
        page.route(
                "**/api/v1/session/negotiate",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(403)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                """
                                                {"type": "urn:linekeeper:problem:ntlm-refused",
                                                 "title": "No", "status": 403}
                                                """)));
        ticket.click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("only Kerberos is taken");
        console.logOnAsAdministrator();
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
    }

    @Test
    void whatOneChangesTheOtherSeesByItself() throws Exception {
        ConsolePage one = DEMO.entered();
        ConsolePage other = DEMO.entered();
        String service = at("CN=x,OU=Service,OU=Berlin");
        one.open(service);
        assertThat(one.row("Kevin Schäfer")).isVisible();
        assertThat(one.page().getByRole(AriaRole.CONTENTINFO)).containsText("Live");
        other.openProperties("Kevin Schäfer");
        one.openProperties("Kevin Schäfer");
        other.tab("Telephone numbers");
        other.field("Business").fill("+49 30 23125-181");
        other.apply();
        assertThat(one.dialog()).containsText("changed in the directory while it was open");
        one.button("Take over").click();
        one.tab("Telephone numbers");
        assertThat(one.field("Business")).hasValue("+49 30 23125-181");
        one.button("OK").click();
        assertThat(one.row("Kevin Schäfer")).containsText("+49 30 23125-181");
    }

    @Test
    void whoMayOnlyLookSeesTheirOwnSettingsLocked() throws Exception {
        ConsolePage console = DEMO.person("CN=Sophie Lefèvre,OU=Vertrieb,OU=Berlin", "s.lefevre");
        Page page = console.page();
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("My settings");
        assertThat(page.getByLabel("Mobile", exactly())).not().isEditable();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).not().containsText("Lines");
        console.open("/setup");
        assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("My settings");
    }

    @Test
    void whoMayConfigureThemselvesDoes() throws Exception {
        ConsolePage console = DEMO.person("CN=Elif Demir,OU=Entwicklung,OU=Berlin", "e.demir");
        Page page = console.page();
        page.getByLabel("Mobile", exactly()).fill("+49 170 5550 8888");
        assertThat(console.answerTo(() -> console.button("Save").click()).status()).isEqualTo(200);
        assertThat(DEMO.found("e.demir", "mobile")).containsExactly("mobile: +49 170 5550 8888");
        console.tab("General");
        assertThat(page.getByLabel("First name", exactly())).not().isEditable();

        console.tab("Telephone numbers"); // the directory lets nobody write this about themselves
        assertThat(page.getByLabel("Voice mailbox", exactly())).not().isEditable();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
