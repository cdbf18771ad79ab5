package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program's console in Debian's Chromium: what is done in the page is then looked at
/// from outside, by the command line.
class ConsoleBrowserIT {
    @TempDir static Path folder;

    private static Chromium chromium;
    private static Demonstration demonstration;

    private final List<ConsolePage> opened = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        demonstration = Demonstration.start(folder);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        demonstration.close();
    }

    @AfterEach
    void nothingIsAmiss() {
        opened.forEach(page -> {
            page.page().context().close();
            assertThat(page.complaints()).isEmpty();
        });
    }

    private ConsolePage newPage(Browser.NewContextOptions options) {
        var console = new ConsolePage(chromium.newPage(options), demonstration);
        opened.add(console);
        return console;
    }

    private ConsolePage english() {
        return newPage(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    @Test
    void aUserIsSetUpFromNothingToABoundLine() throws Exception {
        ConsolePage console = english().enter();
        console.openProperties("Amadou Diallo");
        console.box("User is set up for UC").check();
        console.tab("Telephone numbers");
        console.button("Choose a line for Business").click();
        Page page = console.page();
        page.getByRole(AriaRole.LISTITEM).first().getByRole(AriaRole.BUTTON).click();
        assertThat(console.field("Business")).not().hasValue("");
        String number = console.field("Business").inputValue();
        console.apply();
        console.tab("UCServer");
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("CTI lines");
        assertThat(page.getByRole(AriaRole.TABPANEL)).not().containsText("No line belongs");
        assertThat(demonstration.show("user", "a.diallo"))
                .contains("\"enabled\": true")
                .contains(number);
    }

    @Test
    void everyPageOfAUserIsSaved() throws Exception {
        ConsolePage console = english().enter();
        console.openProperties("Marek Nowak");
        console.tab("General");
        console.field("Displayed name").fill("Marek J. Nowak");
        console.tab("Telephone numbers");
        console.field("Mobile").fill("+49 170 5550 4711");
        console.tab("Other phones");
        console.field("Second phone").fill("+49 30 23125-117");
        console.tab("Contact address");
        console.field("City").fill("Wismar");
        console.tab("Services");
        console.box("Send SMS").check();
        console.tab("Additional lines");
        console.field("Number of a line").fill("+49 30 23125-130");
        console.button("Add").click();
        console.box("Display incoming phone numbers").check();
        console.tab("Authorizations");
        console.picker("Add a person").fill("Sophie");
        console.page().getByRole(AriaRole.OPTION).first().click();
        console.dialog().getByLabel("s.lefevre: Team").check();
        console.tab("Object");
        console.field("Key").fill("floor");
        console.field("Value").fill("3");
        console.button("Add").click();
        console.isAccessible("Properties with edits");
        console.apply();
        assertThat(demonstration.show("user", "m.nowak"))
                .contains("Marek J. Nowak")
                .contains("+49 170 5550 4711")
                .contains("+49 30 23125-117")
                .contains("Wismar")
                .contains("\"send-sms\"")
                .contains("+49 30 23125-130")
                .contains("\"display-incoming\"")
                .contains("s.lefevre")
                .contains("\"floor\"");
    }

    @Test
    void everyPageOfAGroupIsSaved() throws Exception {
        ConsolePage console = english().enter();
        console.openProperties("vertrieb");
        console.tab("Head and deputy");
        console.picker("Deputy").fill("Marek");
        console.page().getByRole(AriaRole.OPTION).first().click();
        console.tab("Services");
        console.box("Portal group").check();
        console.tab("Authorizations");
        console.dialog()
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName("Team").setExact(true))
                .check();
        console.tab("Members");
        console.picker("Add a member").fill("Pablo");
        console.page().getByRole(AriaRole.OPTION).first().click();
        console.apply();
        assertThat(demonstration.show("group", "vertrieb"))
                .contains("m.nowak")
                .contains("\"portal-group\"")
                .contains("\"team\"");
    }

    @Test
    void everyPageOfAComputerIsSaved() throws Exception {
        ConsolePage console = english().enter();
        console.openProperties("BER-NB04");
        console.tab("General");
        console.field("First phone").fill("+49 30 23125-117");
        console.tab("Multiline TAPI");
        console.box("All lines (*)").check();
        console.tab("Only authorized users may dial");
        console.box("Only authorized users may dial").check();
        console.apply();
        assertThat(demonstration.show("computer", "BER-NB04$"))
                .contains("+49 30 23125-117")
                .contains("\"allLines\": true")
                .contains("\"onlyAuthorizedUsersMayDial\": true");
    }

    @Test
    void whoIsFasterIsShownBesideWhatWasTyped() throws Exception {
        ConsolePage console = english().enter();
        console.openProperties("Tobias Krüger");
        console.tab("Contact address");
        console.field("City").fill("Rostock");
        console.field("Office").fill("C 3.07");
        demonstration.change("user", "set", "t.krueger", "--city", "Schwerin");
        console.button("Apply").click();
        Locator table = console.dialog().getByRole(AriaRole.TABLE);
        assertThat(table).containsText("Schwerin");
        assertThat(table).containsText("Rostock");
        console.isAccessible("conflict");
        console.button("Go on").click();
        console.apply();
        assertThat(demonstration.show("user", "t.krueger")).contains("Rostock").contains("C 3.07");
    }

    @Test
    void manyAreChangedTogetherAndTakenBack() throws Exception {
        ConsolePage console = english().enter();
        Page page = console.page();
        console.open(
                "/?at="
                        + URLEncoder.encode(
                                "CN=x,OU=Entwicklung,OU=Berlin,OU=Morgentau,DC=morgentau,DC=example",
                                StandardCharsets.UTF_8));
        assertThat(page.getByRole(AriaRole.GRID)).containsText("Irina Sokolova");
        page.getByRole(AriaRole.GRID).focus();
        page.keyboard().press("Control+a");
        console.button("Edit together").click();
        console.tab("Contact address");
        console.field("Office").fill("Laboratory");
        console.button("Preview changes").click();
        assertThat(console.dialog()).containsText("will change");
        console.button("Apply to all").click();
        assertThat(console.dialog()).containsText("saved");
        assertThat(demonstration.show("user", "i.sokolova")).contains("Laboratory");
        console.isAccessible("results of a bulk edit");
        console.button("Undo").click();
        assertThat(console.dialog().getByRole(AriaRole.HEADING)).containsText("Undone");
        assertThat(console.dialog()).containsText("saved");
        assertThat(demonstration.show("user", "i.sokolova")).doesNotContain("Laboratory");
    }

    @Test
    void everythingIsDoneByTheKeyboardAlone() throws Exception {
        ConsolePage console = english();
        console.open("/");
        Page page = console.page();
        assertThat(page.locator("input[name=user]")).isFocused();
        page.keyboard().type(demonstration.administrator());
        page.keyboard().press("Tab");
        page.keyboard().type(demonstration.administratorPassword());
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        page.getByRole(AriaRole.GRID).focus();
        assertThat(page.getByRole(AriaRole.GRID)).containsText("Ada Brinkmann");
        page.keyboard().type("bj");
        page.keyboard().press("Shift+F10");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("Alt+Enter");
        assertThat(console.dialog()).containsText("Björn");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.GRID)).isFocused();
    }

    @Test
    void germanAndDarkFollowTheBrowser() throws Exception {
        ConsolePage console =
                newPage(
                        new Browser.NewContextOptions()
                                .setLocale("de-DE")
                                .setColorScheme(ColorScheme.DARK));
        console.enter();
        Page page = console.page();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).containsText("Leitungen");
        console.isAccessible("list, German, dark");
        for (String view : List.of("/lines", "/rights", "/check", "/setup", "/activity")) {
            console.open(view);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            console.isAccessible(view);
        }
    }

    @Test
    void aDeepLinkOpensWhatActiveDirectorysToolsName() throws Exception {
        ConsolePage console = english().enter();
        String path =
                "LDAP://localhost/CN=Ada Brinkmann,OU=Geschäftsführung,OU=Berlin,OU=Morgentau,"
                        + "DC=morgentau,DC=example";
        console.open("/open?class=user&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        console.page().waitForURL("**/objects/**");
        assertThat(console.dialog()).containsText("Ada Brinkmann");
    }

    @Test
    void whoMayOnlyLookIsToldWhy() throws Exception {
        demonstration.setPassword(
                "CN=Sophie Lefèvre,OU=Vertrieb,OU=Berlin,OU=Morgentau", "Only-looking-1");
        ConsolePage console = english();
        console.open("/");
        console.logOn("s.lefevre@morgentau.example", "Only-looking-1");
        assertThat(console.page().getByRole(AriaRole.HEADING).first()).containsText("My settings");
        console.isAccessible("one's own settings");
    }

    @Test
    void nothingTypedIsLostWhenTheServerGoes() throws Exception {
        ConsolePage console = english().enter();
        console.openProperties("Irina Sokolova");
        console.tab("Contact address");
        console.field("Street").fill("Am Speicher 4");
        demonstration.stop();
        console.button("Apply").click();
        assertThat(console.dialog()).containsText("Nothing you typed is lost");
        assertThat(console.field("Street")).hasValue("Am Speicher 4");
        demonstration.startAgain();
        console.button("Apply").click();
        Page page = console.page();
        page.locator("input[name=password]").fill(demonstration.administratorPassword());
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=password]")).hasCount(0);
        console.apply();
        assertThat(demonstration.show("user", "i.sokolova")).contains("Am Speicher 4");
    }
}
