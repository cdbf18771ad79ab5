package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody who has no mouse: what opens takes the keyboard, the Tab key reaches everything in it
/// in the order of reading, and nothing behind it; the Escape key closes it and gives the keyboard
/// back to what had opened it (WCAG 2.1.1, 2.1.2, 2.4.3).
class KeyboardBrowserIT {
    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();

    /// More stops has no dialog.
    private static final int STOPS = 120;

    /// Marks what has the focus; says what is wrong with that, or that the round is complete.
    private static final String STEP =
            """
            surface => {
              const active = document.activeElement;
              if (!surface.contains(active)) {
                return 'outside: ' + active.outerHTML.slice(0, 200);
              }
              if (active.dataset.walked) {
                return 'round';
              }
              active.dataset.walked = surface.dataset.stops = Number(surface.dataset.stops ?? 0) + 1;
              return '';
            }
            """;

    /// What could have the focus and never had, and what had it before something above it.
    private static final String MISSED =
            """
            surface => {
              // the arrow keys lead to the others of them
              const oneStop = one =>
                one.matches('[role=tab]:not([aria-selected=true]), [type=radio]:not(:checked)');
              const stops = [...surface.querySelectorAll('*')].filter(one =>
                one.tabIndex >= 0 && !one.disabled && !oneStop(one) && one.checkVisibility({visibilityProperty: true})
                  && !one.closest('[data-tabster-dummy], [aria-hidden=true], [inert]'));
              const missed = stops.filter(one => !one.dataset.walked)
                .map(one => 'missed: ' + one.outerHTML.slice(0, 200));
              const order = stops.map(one => Number(one.dataset.walked));
              const back = order.filter((one, at) => at > 0 && one < order[at - 1]).length;
              [surface, ...stops].forEach(one => delete one.dataset.walked);
              delete surface.dataset.stops;
              return back > 1 ? [...missed, 'order: ' + order] : missed; // one step back: the round
            }
            """;

    private static void walk(ConsolePage console, Locator opener) {
        walk(console, opener, opener);
    }

    /// @param back what has the keyboard afterwards: commands on what is chosen in a list give it
    ///   to the list, as in MMC
    private static void walk(ConsolePage console, Locator opener, Locator back) {
        opener.focus();
        console.page().keyboard().press("Enter");
        Locator surface = surface(console);
        walkThrough(console, surface);
        leave(console, back);
    }

    /// What lies on top.
    private static Locator surface(ConsolePage console) {
        Locator surface = console.page().locator("[role=dialog], [role=alertdialog]").last();
        assertThat(surface).isVisible();
        console.settle(Duration.ofMillis(300));
        return surface;
    }

    private static void walkThrough(ConsolePage console, Locator surface) {
        String said = "";
        for (int stop = 0; stop < STOPS && said.isEmpty(); stop++) {
            said = String.valueOf(surface.evaluate(STEP));
            console.page().keyboard().press("Tab");
        }
        assertThat(said).isEqualTo("round");
        assertThat((List<?>) surface.evaluate(MISSED)).isEmpty();
    }

    private static void leave(ConsolePage console, Locator opener) {
        int before = console.page().locator("[role=dialog], [role=alertdialog]").count();
        console.page().keyboard().press("Escape");
        assertThat(console.page().locator("[role=dialog], [role=alertdialog]"))
                .hasCount(before - 1);
        assertThat(opener).isFocused();
    }

    @Test
    void menus() {
        ConsolePage console = DEMO.entered();
        Page page = console.page();
        for (Locator opener :
                List.of(console.person(), console.button("Filter"), console.button("Columns"))) {
            opener.focus();
            page.keyboard().press("Enter");
            Locator menu = page.getByRole(AriaRole.MENU);
            assertThat(menu.locator(":focus")).hasCount(1);
            page.keyboard().press("ArrowDown");
            assertThat(menu.locator(":focus")).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(menu).hasCount(0);
            assertThat(opener).isFocused();
        }
        Locator place = page.getByRole(AriaRole.TREEITEM).nth(1);
        place.focus();
        page.keyboard().press("Shift+F10");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
        assertThat(place).isFocused();
    }

    @Test
    void propertiesAndWhatTheyOpen() {
        ConsolePage console = DEMO.entered();
        Page page = console.page();
        Locator grid = page.getByRole(AriaRole.GRID);
        for (String name : List.of("Ada Brinkmann", "Alle Berlin", "BER-PC05")) {
            console.row(name).click();
            page.keyboard().press("Alt+Enter");
            walkThrough(console, surface(console));
            leave(console, grid);
        }
        console.row("Ada Brinkmann").click();
        page.keyboard().press("Alt+Enter");
        surface(console);
        for (String tab : List.of("Authorizations", "Additional lines", "Object")) {
            console.tab(tab);
            walkThrough(console, surface(console));
        }
        console.tab("Telephone numbers");
        walkThrough(console, surface(console));
        walk(console, console.button("Choose a line for Business"));
        walk(console, page.getByTitle("How \"").first());
        console.field("Private").fill("030 1234");
        walk(console, console.button("Preview changes"));
        walk(console, console.button("Cancel"));
        assertThat(console.field("Private")).hasValue("030 1234");
    }

    @Test
    void manyAtOnceAndOnesOtherSessions() {
        ConsolePage console = DEMO.entered();
        DEMO.entered();
        console.row("Anton Brandstätter").click();
        console.row("Barbara Wöhrl")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        Locator grid = console.page().getByRole(AriaRole.GRID);
        walk(console, console.button("Edit together"), grid);
        walk(console, console.button("Take out of UC"), grid);
        console.button("Take out of UC").focus();
        console.page().keyboard().press("Enter");
        for (String step :
                List.of("Apply to all", "Undo")) { // each button is gone in the next step
            assertThat(console.button(step)).isEnabled();
            walkThrough(console, surface(console));
            console.button(step).focus();
            console.page().keyboard().press("Enter");
        }
        assertThat(console.dialog()).containsText("Undone");
        walkThrough(console, surface(console));
        leave(console, grid);
        console.choose(AriaRole.MENUITEM, "Other sessions...");
        Locator sessions = surface(console);
        walkThrough(console, sessions);
        leave(console, console.person());
    }

    @Test
    void whatMendsAndGives() {
        ConsolePage console = DEMO.entered();
        console.open("/check");
        walk(console, console.button("Mend...").first());
        Locator settle = console.button("Settle...").first();
        settle.focus();
        console.page().keyboard().press("Enter");
        Locator contested = surface(console);
        walkThrough(console, contested);
        walk(console, console.buttonFor("Take the number away..."));
        leave(console, settle);
        console.open("/lines");
        console.tab("Free");
        Locator grid = console.page().getByRole(AriaRole.GRID);
        walk(console, console.buttonFor("Give to a user..."), grid);
    }

    @Test
    void whatTakesAwaySetsUpAndTakesBack() {
        ConsolePage console = DEMO.entered();
        console.open("/rights");
        console.pick("Choose a user", "Claudia");
        Locator cut = console.buttonFor("Take away... ");
        cut.focus();
        console.page().keyboard().press("Enter");
        Locator grants = surface(console);
        walkThrough(console, grants);
        walk(console, console.buttonFor("Take away here..."));
        leave(console, cut);
        console.open("/setup");
        walk(console, console.button("Remove...").first());
        walk(console, console.button("Add...").first());
        console.button("Add...").first().focus();
        console.page().keyboard().press("Enter");
        assertThat(console.button("Do it now")).isEnabled();
        console.button("Do it now").focus();
        console.page().keyboard().press("Enter");
        assertThat(console.dialog()).containsText("Done.");
        walkThrough(console, surface(console));
        console.page().keyboard().press("Escape");
        assertThat(console.dialog()).hasCount(0);
        DEMO.running().change("user", "set", "n.petersen", "--office", "C 1.10");
        console.openProperties("Nele Petersen");
        console.tab("Contact address");
        console.field("Office").fill("C 1.11");
        console.button("OK").click();
        assertThat(console.dialog()).hasCount(0);
        console.open("/activity");
        walk(console, console.button("Undo").first());
    }
}
