package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linekeeper.app.house.SourceTree;

/// Takes the pictures of `docs/screenshots`; run by `tools/screenshots` and not by the build.
class Screenshots {
    private static final Duration QUIET = Duration.ofSeconds(1);

    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();

    private static Path pictures;

    @BeforeAll
    static void start() throws Exception {
        pictures = Files.createDirectories(SourceTree.root().resolve("docs/screenshots"));
    }

    private static void take(ConsolePage console, String name) {
        console.settle(QUIET);
        console.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setAnimations(ScreenshotAnimations.DISABLED)
                                .setPath(pictures.resolve(name + ".png")));
    }

    @Test
    void theList() {
        ConsolePage console = DEMO.visit();
        console.open("/");
        assertThat(console.button("Log on")).isVisible();
        take(console, "logon");
        console.enter();
        console.row("Annika Lindqvist").click();
        take(console, "users-and-computers");
        console.row("Barbara Wöhrl").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        take(console, "context-menu");
    }

    @Test
    void theOtherViews() {
        ConsolePage console = DEMO.entered();
        Page page = console.page();
        view(console, "lines", "Zentrale");
        view(console, "check", "Mend...");
        view(console, "setup", "Permissions check");
        console.open("/rights");
        console.pick("Choose a user", "Claudia");
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        take(console, "effective-rights");
        console.tab("Who may do this?");
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).isVisible();
        take(console, "who-can");
    }

    private static void view(ConsolePage console, String name, String awaited) {
        console.open("/" + name);
        assertThat(console.page().getByText(awaited).first()).isVisible();
        take(console, name);
    }

    @Test
    void propertiesOfAUser() {
        ConsolePage console = DEMO.entered();
        console.openProperties("Ada Brinkmann");
        for (String tab :
                List.of(
                        "UCServer",
                        "General",
                        "Telephone numbers",
                        "Contact address",
                        "Services",
                        "Additional lines",
                        "Authorizations")) {
            console.tab(tab);
            take(console, "user-" + tab.toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
        console.tab("Contact address");
        console.field("Office").fill("B 1.02");
        console.button("Preview changes").click();
        assertThat(console.button("Save now")).isVisible();
        take(console, "preview");
        console.button("Back to the settings").click();
        DEMO.running().change("user", "set", "a.brinkmann", "--office", "B 2.10");
        console.answerTo(() -> console.button("Apply").click());
        assertThat(console.button("Go on")).isVisible();
        take(console, "conflict");
    }

    @Test
    void propertiesOfGroupsAndComputers() {
        ConsolePage console = DEMO.entered();
        console.openProperties("fertigung");
        console.tab("Head and deputy");
        take(console, "group-head-and-deputy");
        console.tab("Members");
        assertThat(console.dialog()).containsText("Rosi Niedermayer");
        take(console, "group-members");
        console.button("Cancel").click();
        console.openProperties("BER-PC05");
        console.tab("Multiline TAPI");
        take(console, "computer-multiline-tapi");
    }

    @Test
    void manyAtOnce() {
        ConsolePage console = DEMO.entered();
        console.row("Anton Brandstätter").click();
        console.row("Barbara Wöhrl")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        console.button("Edit together").click();
        console.tab("Contact address");
        console.field("Office").fill("Laboratory");
        take(console, "edit-together");
        console.button("Preview changes").click();
        assertThat(console.dialog()).containsText("2 will change");
        console.button("Apply to all").click();
        assertThat(console.button("Undo")).isVisible();
        take(console, "result");
        console.button("Close").click();
        console.open("/activity");
        console.button("Show changes").first().click();
        take(console, "activity");
    }

    @Test
    void germanAndDark() {
        ConsolePage console = DEMO.entered("de-DE", ColorScheme.DARK);
        take(console, "users-and-computers-german-dark");
        console.openProperties("Claudia Schönfeld");
        console.tab("Berechtigungen");
        take(console, "user-authorizations-german-dark");
    }

    @Test
    void onATablet() {
        ConsolePage console =
                DEMO.visit(new Browser.NewContextOptions().setLocale("en-GB").setHasTouch(true));
        console.page().setViewportSize(820, 1180);
        console.enter();
        take(console, "tablet-users-and-computers");
        console.openProperties("Ada Brinkmann");
        console.tab("Telephone numbers");
        take(console, "tablet-user-telephone-numbers");
    }

    @Test
    void onesOwnSettings() throws Exception {
        take(DEMO.person("CN=Elif Demir,OU=Entwicklung,OU=Berlin", "e.demir"), "my-settings");
    }
}
