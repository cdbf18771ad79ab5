package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.app.house.SourceTree;

/// Takes the pictures of `docs/screenshots`; run by `tools/screenshots` and not by the build.
class Screenshots {
    private static final double SETTLED_MILLIS = 400;

    @TempDir static Path folder;

    private static Demonstration demonstration;
    private static Chromium chromium;
    private static Path pictures;

    @BeforeAll
    static void start() throws Exception {
        pictures = Files.createDirectories(SourceTree.root().resolve("docs/screenshots"));
        demonstration = Demonstration.start(folder);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        demonstration.close();
    }

    private static ConsolePage page(String locale, ColorScheme scheme) {
        var options = new Browser.NewContextOptions().setLocale(locale).setColorScheme(scheme);
        return new ConsolePage(chromium.newPage(options), demonstration);
    }

    private static void take(ConsolePage console, String name) {
        Page page = console.page();
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(SETTLED_MILLIS);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(pictures.resolve(name + ".png")));
    }

    @Test
    void english() throws Exception {
        ConsolePage console = page("en-GB", ColorScheme.LIGHT);
        console.open("/");
        assertThat(console.button("Log on")).isVisible();
        take(console, "logon");
        console.enter();
        Page page = console.page();
        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Annika Lindqvist"))
                .click();
        take(console, "users-and-computers");
        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Barbara Wöhrl"))
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        take(console, "context-menu");
        page.keyboard().press("Escape");
        views(console);
        properties(console);
    }

    private static void views(ConsolePage console) {
        view(console, "lines", "Zentrale");
        view(console, "check", "Mend...");
        view(console, "setup", "Permissions check");
        console.open("/rights");
        console.page().getByRole(AriaRole.COMBOBOX).last().fill("Claudia");
        console.page().getByRole(AriaRole.OPTION).first().click();
        assertThat(console.page().getByRole(AriaRole.TABLE)).isVisible();
        take(console, "effective-rights");
    }

    private static void view(ConsolePage console, String name, String awaited) {
        console.open("/" + name);
        assertThat(console.page().getByText(awaited).first()).isVisible();
        take(console, name);
    }

    private static void properties(ConsolePage console) {
        console.open("/");
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
        take(console, "preview");
        console.button("Save now").click();
        assertThat(console.button("Apply")).isDisabled();
        console.open("/activity");
        assertThat(console.page().getByRole(AriaRole.TABLE)).isVisible();
        console.button("Show changes").first().click();
        take(console, "activity");
        console.open("/");
        console.openProperties("fertigung");
        console.tab("Head and deputy");
        take(console, "group-head-and-deputy");
        console.tab("Members");
        take(console, "group-members");
    }

    @Test
    void germanAndDark() throws Exception {
        ConsolePage console = page("de-DE", ColorScheme.DARK);
        console.enter();
        take(console, "users-and-computers-german-dark");
        console.openProperties("Ada Brinkmann");
        console.tab("Berechtigungen");
        take(console, "user-authorizations-german-dark");
    }
}
