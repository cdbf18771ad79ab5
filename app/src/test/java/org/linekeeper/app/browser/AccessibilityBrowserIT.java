package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// axe-core finds nothing on any view, page and dialog of the console, neither light nor dark.
class AccessibilityBrowserIT {
    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @TempDir static Path folder;

    private static Demonstration demonstration;

    private final List<String> findings = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        demonstration = Demonstration.start(folder);
    }

    @AfterAll
    static void stop() {
        demonstration.close();
    }

    @AfterEach
    void nothingWasFound() {
        assertThat(findings).isEmpty();
    }

    /// Once in light, and its colors once more in dark: nothing else depends on the appearance.
    private void look(ConsolePage console, String where) {
        console.findings().forEach(one -> findings.add(where + ": " + one));
        appear(console, ColorScheme.DARK);
        console.colorFindings().forEach(one -> findings.add(where + ", dark: " + one));
        appear(console, ColorScheme.LIGHT);
    }

    private static void appear(ConsolePage console, ColorScheme scheme) {
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /// Of somebody who wants nothing to move: what is still fading in would be found, too.
    private static ConsolePage visit() {
        return BROWSING.visit(
                demonstration,
                new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static ConsolePage entered() {
        return visit().enter();
    }

    @Test
    void onTheWayIn() {
        ConsolePage console = visit();
        console.open("/");
        assertThat(console.button("Log on")).isVisible();
        look(console, "logon");
        console.logOn("nobody", "wrong");
        assertThat(console.page().getByText("password is wrong")).isVisible();
        look(console, "refused logon");
    }

    @Test
    void onTheListAndItsMenus() {
        ConsolePage console = entered();
        Page page = console.page();
        console.row("Annika Lindqvist").click();
        look(console, "list");
        page.keyboard().press("Shift+F10");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        look(console, "context menu");
        page.keyboard().press("Escape");
        for (String menu : List.of("Filter", "Columns")) {
            console.button(menu).click();
            assertThat(page.getByRole(AriaRole.MENU)).isVisible();
            look(console, "menu " + menu);
            page.keyboard().press("Escape");
        }
        page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Administrator"))
                .click();
        look(console, "menu of the person");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.COMBOBOX).first().fill("sab");
        assertThat(console.option("Sabine")).isVisible();
        look(console, "search");
    }

    @Test
    void onEveryPageOfEveryKind() {
        ConsolePage console = entered();
        for (String name : List.of("Ada Brinkmann", "fertigung", "BER-PC05")) {
            console.openProperties(name);
            Locator tabs = console.dialog().getByRole(AriaRole.TAB);
            for (int at = 0; at < tabs.count(); at++) {
                tabs.nth(at).click();
                assertThat(console.page().getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
                look(console, name + ", " + tabs.nth(at).textContent());
            }
            console.button("Cancel").click();
            assertThat(console.dialog()).hasCount(0);
        }
    }

    @Test
    void onWhatPropertiesOpen() {
        ConsolePage console = entered();
        Page page = console.page();
        console.openProperties("Claudia Schönfeld");
        console.tab("Telephone numbers");
        console.button("Choose a line for Business").click();
        assertThat(page.getByRole(AriaRole.LISTITEM).first()).isVisible();
        look(console, "list of lines");
        page.keyboard().press("Escape");
        console.field("Private").fill("nothing");
        assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("at least one digit");
        look(console, "wrong number");
        console.field("Private").fill("030 1234");
        console.tab("Authorizations");
        console.picker("Add a person").fill("sab");
        assertThat(console.option("Sabine")).isVisible();
        look(console, "choice of a user");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Single rights of"))
                .first()
                .click();
        look(console, "single rights");
        console.tab("Contact address");
        console.field("Office").fill("C 1.01");
        console.button("Preview changes").click();
        assertThat(console.button("Save now")).isVisible();
        look(console, "preview");
        console.button("Back to the settings").click();
        demonstration.change("user", "set", "c.schoenfeld", "--office", "C 9");
        console.answerTo(() -> console.button("Apply").click());
        assertThat(console.button("Go on")).isVisible();
        look(console, "conflict");
        console.button("All mine").click();
        console.button("Go on").click();
        console.button("Cancel").click();
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
        look(console, "discard");
        console.button("Discard").click();
    }

    @Test
    void onManyAtOnce() {
        ConsolePage console = entered();
        Page page = console.page();
        console.row("Anton Brandstätter").click();
        console.row("Barbara Wöhrl")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        console.button("Edit together").click();
        for (String tab : List.of("Contact address", "Services", "Additional lines")) {
            console.tab(tab);
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
            look(console, "many, " + tab);
        }
        console.tab("Contact address");
        console.field("Office").fill("Laboratory");
        console.button("Preview changes").click();
        assertThat(console.dialog()).containsText("2 will change");
        look(console, "preview of many");
        console.button("Apply to all").click();
        assertThat(console.button("Undo")).isVisible();
        look(console, "result of many");
        console.button("Undo").click();
        assertThat(console.dialog().getByRole(AriaRole.HEADING)).containsText("Undone");
        look(console, "many undone");
        console.button("Close").click();
        console.open("/activity");
        console.button("Show changes").first().click();
        look(console, "activity");
        console.button("Undo").first().click();
        assertThat(console.dialog()).isVisible();
        look(console, "undo");
    }

    @Test
    void onTheOtherViews() {
        ConsolePage console = entered();
        Page page = console.page();
        console.open("/lines");
        assertThat(console.row("Zentrale")).isVisible();
        look(console, "lines");
        console.open("/check");
        assertThat(console.button("Mend...").first()).isVisible();
        look(console, "check");
        console.button("Mend...").first().click();
        assertThat(console.dialog()).isVisible();
        look(console, "mend");
        console.open("/rights");
        choose(console, "Choose a user", "Claudia");
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        look(console, "explained rights");
        console.tab("Who may do this?");
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        look(console, "who can");
        console.tab("Two users");
        look(console, "two users");
        console.open("/api");
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        console.findings().forEach(one -> findings.add("description of the interface: " + one));
    }

    @Test
    void onHowANumberWasReadAndOnANewPicture() throws Exception {
        ConsolePage console = entered();
        Page page = console.page();
        console.openProperties("Ada Brinkmann");
        console.tab("Telephone numbers");
        page.getByTitle("How \"").first().click();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).getByText("Step").first()).isVisible();
        look(console, "how a number was read");
        page.keyboard().press("Escape");
        console.tab("Contact address");
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", bytes);
        console.dialog()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("new.png", "image/png", bytes.toByteArray()));
        assertThat(console.dialog().getByLabel("Enlarge")).isVisible();
        look(console, "new picture");
    }

    @Test
    void onMembersAndUsableLines() {
        ConsolePage console = entered();
        Page page = console.page();
        console.openProperties("fertigung");
        console.tab("Members");
        console.pick("Add a member", "Annika");
        console.dialog().getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.BUTTON).click();
        look(console, "members to come and to go");
        console.button("Cancel").click();
        console.button("Discard").click();
        console.openProperties("BER-PC05");
        console.tab("Multiline TAPI");
        console.pick("Choose who logs on", "Claudia");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).getByText("May dial")).isVisible();
        look(console, "usable lines");
    }

    @Test
    void onRightsThatAreTakenAway() {
        ConsolePage console = entered();
        Page page = console.page();
        console.open("/rights");
        choose(console, "Choose a user", "Claudia");
        startingWith(page, "Take away... ").click();
        assertThat(startingWith(page, "Take away here...")).isVisible();
        look(console, "what a right hangs on");
        startingWith(page, "Take away here...").click();
        assertThat(page.getByText("What this would do")).isVisible();
        look(console, "what taking a right away would do");
        console.button("Cancel").click();
        console.button("Close").click();
        console.tab("Two users");
        choose(console, "Who looks?", "Claudia");
        choose(console, "About whom?", "Sabine");
        assertThat(startingWith(page, "Take away... ")).isVisible();
        look(console, "rights about another user");
    }

    /// The first button whose name begins like this.
    private static Locator startingWith(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static void choose(ConsolePage console, String label, String name) {
        console.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .fill(name);
        console.option(name).click();
    }

    @Test
    void onSetUp() {
        ConsolePage console = entered();
        console.open("/setup");
        console.button("Check now").click();
        assertThat(console.page().getByRole(AriaRole.MAIN)).containsText("has every right");
        look(console, "set-up");
        for (String what : List.of("Add...", "Remove...")) {
            console.button(what).first().click();
            assertThat(console.dialog().getByRole(AriaRole.LISTITEM).first()).isVisible();
            look(console, "plan " + what);
            console.button("Cancel").click();
        }
    }

    @Test
    void onOnesOwnSettings() throws Exception {
        demonstration.setPassword("CN=Pablo Muñoz,OU=Entwicklung,OU=Berlin", "My-own-settings-1");
        ConsolePage console = visit();
        console.open("/");
        console.logOn("p.munoz@morgentau.example", "My-own-settings-1");
        assertThat(console.page().getByRole(AriaRole.TABPANEL)).isVisible();
        look(console, "own settings");
    }
}
