package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// axe-core finds nothing on the views, the pages of Properties and the plans of the set-up,
/// neither light nor dark.
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

    /// Looks at what is shown, in both appearances.
    private void look(ConsolePage console, String where) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(console.page().locator("#root > div"))
                    .hasCSS("color-scheme", scheme.name().toLowerCase(Locale.ROOT));
            console.findings().forEach(one -> findings.add(where + " " + scheme + ": " + one));
        }
    }

    /// Colors that are still on their way from one appearance to the other would be found, too.
    private static ConsolePage visit() {
        return BROWSING.visit(
                demonstration,
                new Browser.NewContextOptions()
                        .setLocale("en-GB")
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
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Choose a user"))
                .fill("Claudia");
        console.option("Claudia").click();
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
}
