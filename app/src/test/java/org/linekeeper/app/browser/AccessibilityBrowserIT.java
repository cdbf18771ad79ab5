package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// axe-core finds nothing on any view of the console and what opens over it, neither light nor
/// dark; [PropertiesAccessibilityBrowserIT] is about the Properties.
class AccessibilityBrowserIT {
    @RegisterExtension static final BrowsedDemonstration DEMO = new BrowsedDemonstration();
    @RegisterExtension static final AxeLooks LOOKS = new AxeLooks(DEMO);

    @Test
    void onTheWayIn() {
        ConsolePage console = LOOKS.visit();
        console.open("/");
        assertThat(console.button("Log on")).isVisible();
        LOOKS.at(console, "logon");
        console.logOn("nobody", "wrong");
        assertThat(console.page().getByText("password is wrong")).isVisible();
        LOOKS.at(console, "refused logon");
        console.offerSingleSignOn();
        console.open("/");
        assertThat(console.button("Log on with your Windows account")).isVisible();
        LOOKS.at(console, "logon with single sign-on");
    }

    @Test
    void onASessionThatHasEndedAndOnTheOthers() {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        LOOKS.visit().enter();
        console.person().click();
        LOOKS.at(console, "menu of the person");
        page.getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("Other sessions..."))
                .click();
        assertThat(console.dialog().getByRole(AriaRole.ROW)).hasCount(2);
        LOOKS.at(console, "other sessions");
        console.dialog().getByRole(AriaRole.BUTTON).getByText("End").first().click();
        assertThat(console.dialog()).containsText("logged on nowhere else");
        LOOKS.at(console, "no other session");
        console.button("Close").click();
        page.context().clearCookies();
        page.keyboard().press("F5");
        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).containsText("Please log on again");
        LOOKS.at(console, "log on again");
        console.logOnAgain();
    }

    @Test
    void onTheListAndItsMenus() {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        console.row("Annika Lindqvist").click();
        LOOKS.at(console, "list");
        page.keyboard().press("Shift+F10");
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        LOOKS.at(console, "context menu");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
        page.getByRole(AriaRole.TREE)
                .getByText("Computers")
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(page.getByRole(AriaRole.MENU)).isVisible();
        LOOKS.at(console, "menu of a place");
        page.keyboard().press("Escape");
        console.button("Refresh (F5)").hover();
        assertThat(page.getByRole(AriaRole.TOOLTIP)).isVisible();
        LOOKS.at(console, "hint");
        for (String menu : List.of("Filter", "Columns")) {
            console.button(menu).click();
            assertThat(page.getByRole(AriaRole.MENU)).isVisible();
            LOOKS.at(console, "menu " + menu);
            page.keyboard().press("Escape");
        }
        page.getByRole(AriaRole.COMBOBOX).first().fill("sab");
        assertThat(console.option("Sabine")).isVisible();
        LOOKS.at(console, "search");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.SEARCHBOX).fill("nobody is called that");
        assertThat(page.getByText("Names are found by how they begin")).isVisible();
        LOOKS.at(console, "empty list");
    }

    @Test
    void onADeepLinkToNothing() {
        ConsolePage console = LOOKS.opened("/open?class=user&path=CN%3DNobody,DC%3Dexample");
        assertThat(console.dialog().getByRole(AriaRole.ALERT)).isVisible();
        LOOKS.at(console, "deep link to nothing");
    }

    @Test
    void onManyAtOnce() {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        console.row("Anton Brandstätter").click();
        console.row("Barbara Wöhrl")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        console.button("Edit together").click();
        for (String tab : List.of("Contact address", "Services", "Additional lines")) {
            console.tab(tab);
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
            LOOKS.at(console, "many, " + tab);
        }
        console.tab("Contact address");
        console.field("Office").fill("Laboratory");
        console.button("Preview changes").click();
        assertThat(console.dialog()).containsText("2 will change");
        LOOKS.at(console, "preview of many");
        console.button("Apply to all").click();
        assertThat(console.button("Undo")).isVisible();
        LOOKS.at(console, "result of many");
        console.button("Undo").click();
        assertThat(console.dialog().getByRole(AriaRole.HEADING)).containsText("Undone");
        LOOKS.at(console, "many undone");
        console.button("Close").click();
        console.open("/activity");
        console.button("Show changes").first().click();
        LOOKS.at(console, "activity");
        console.button("Undo").first().click();
        assertThat(console.dialog()).isVisible();
        LOOKS.at(console, "undo");
    }

    @Test
    void onLines() {
        ConsolePage console = LOOKS.opened("/lines");
        Page page = console.page();
        assertThat(console.row("Zentrale")).isVisible();
        LOOKS.at(console, "lines");
        for (String filter : List.of("Owned", "Free", "Contested", "Numbers without a line")) {
            console.tab(filter);
            assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-label", filter);
            LOOKS.at(console, filter + " lines");
        }
        console.tab("Free");
        console.row("Free").getByText("Give to a user...").click();
        assertThat(console.dialog()).containsText("The number of the line is written");
        LOOKS.at(console, "give a line");
        console.pick("To whom?", "Amadou");
        console.button("Preview").click();
        assertThat(console.dialog().getByRole(AriaRole.TABLE).first()).isVisible();
        LOOKS.at(console, "preview of giving a line");
    }

    @Test
    void onALineThatIsContested() {
        ConsolePage console = LOOKS.opened("/check");
        Page page = console.page();
        assertThat(console.button("Mend...").first()).isVisible();
        LOOKS.at(console, "check");
        console.button("Mend...").first().click();
        assertThat(console.dialog().getByRole(AriaRole.TABLE).first()).isVisible();
        LOOKS.at(console, "mend");
        console.button("Cancel").click();
        console.button("Settle...").first().click();
        Locator claimant = console.buttonFor("Take the number away...");
        assertThat(claimant).isEnabled();
        LOOKS.at(console, "contested line");
        claimant.click();
        assertThat(page.getByRole(AriaRole.DIALOG).last().getByRole(AriaRole.TABLE).first())
                .isVisible();
        LOOKS.at(console, "take a contested line away");
    }

    @Test
    void onWhatSomebodyHasToDecide() {
        for (String login : List.of("h.sahin", "f.koegl")) {
            DEMO.running().change("user", "set", login, "--second-phone", "+49 89 99998 777");
        }
        ConsolePage console = LOOKS.opened("/check");
        settle(console, "Several users have the same number.");
        assertThat(console.buttonFor("Take the number away...")).isEnabled();
        LOOKS.at(console, "several ways to settle it");
        console.button("Close").click();
        settle(console, "A service that sends mail is granted, and the user has no mail address.");
        assertThat(console.button("Mend")).isEnabled();
        LOOKS.at(console, "one way to settle it");
    }

    private static void settle(ConsolePage console, String finding) {
        console.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(finding))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Settle..."))
                .first()
                .click();
    }

    @Test
    void onRights() {
        ConsolePage console = LOOKS.opened("/rights");
        Page page = console.page();
        LOOKS.at(console, "rights of nobody yet");
        console.pick("Choose a user", "Claudia");
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        LOOKS.at(console, "explained rights");
        console.tab("Who may do this?");
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        LOOKS.at(console, "who can");
        page.getByLabel("Right").selectOption("see-in-monitor");
        LOOKS.at(console, "who can, about whom?");
        console.pick("On which user?", "Sabine");
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        LOOKS.at(console, "who can, about somebody");
        console.tab("Two users");
        LOOKS.at(console, "two users");
        console.open("/api");
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        LOOKS.inOneAppearance(console, "description of the interface");
    }

    @Test
    void onLinesThatNobodyMayUse() {
        DEMO.running().change("user", "set", "t.vogt", "--revoke", "cti-lines");
        DEMO.running().change("user", "set", "c.schoenfeld", "--authorize", "t.vogt=team");
        ConsolePage console = LOOKS.entered();
        console.openProperties("Tina Vogt");
        assertThat(console.dialog()).containsText("cannot use any of these lines");
        LOOKS.at(console, "lines that cannot be used");
        console.tab("Telephone numbers");
        assertThat(console.dialog()).containsText("cannot use any of these lines");
        LOOKS.at(console, "numbers whose lines cannot be used");
        console.open("/rights");
        console.tab("Two users");
        console.pick("Who looks?", "Tina");
        console.pick("About whom?", "Claudia");
        assertThat(console.page().getByRole(AriaRole.MAIN)).containsText("They have no effect");
        LOOKS.at(console, "rights without effect");
    }

    @Test
    void onRightsThatAreTakenAway() {
        ConsolePage console = LOOKS.entered();
        Page page = console.page();
        console.open("/rights");
        console.pick("Choose a user", "Claudia");
        console.buttonFor("Take away... ").click();
        assertThat(console.buttonFor("Take away here...")).isVisible();
        LOOKS.at(console, "what a right hangs on");
        console.buttonFor("Take away here...").click();
        assertThat(page.getByText("What this would do")).isVisible();
        LOOKS.at(console, "what taking a right away would do");
        console.button("Cancel").click();
        console.button("Close").click();
        console.tab("Two users");
        console.pick("Who looks?", "Claudia");
        console.pick("About whom?", "Sabine");
        assertThat(console.buttonFor("Take away... ")).isVisible();
        LOOKS.at(console, "rights about another user");
    }

    @Test
    void onSetUp() {
        ConsolePage console = LOOKS.opened("/setup");
        console.button("Check now").click();
        assertThat(console.page().getByRole(AriaRole.MAIN)).containsText("has every right");
        LOOKS.at(console, "set-up");
        console.button("Remove...").first().click(); // of the schema, which still holds settings
        assertThat(console.dialog()).containsText("still hold UC settings");
        LOOKS.at(console, "plan that is refused");
        console.button("Cancel").click();
        console.button("Add...").first().click();
        assertThat(console.dialog().getByRole(AriaRole.LISTITEM).first()).isVisible();
        LOOKS.at(console, "plan");
        console.button("Do it now").click();
        assertThat(console.dialog()).containsText("Done.");
        LOOKS.at(console, "plan that was done");
        console.button("Close").click();
    }

    /// The sample company's schema is complete; without that, the card would offer to install it.
    @Test
    void onInstallingTheSchema() {
        ConsolePage console = LOOKS.entered();
        console.answerWith(
                "**/api/v1/setup", "\"state\"\\s*:\\s*\"installed\"", "\"state\":\"none\"");
        console.tab("Set-up");
        assertThat(console.button("Install...")).isVisible();
        LOOKS.at(console, "set-up without the schema");
        console.button("Install...").click();
        assertThat(console.dialog()).containsText("Nothing is to be done");
        LOOKS.at(console, "plan with nothing to do");
        console.page().unroute("**/api/v1/setup");
    }

    /// The sample administrator may do everything; without that, the card says who has to grant
    /// what.
    @Test
    void onRightsInTheDirectoryThatAreMissing() {
        ConsolePage console = LOOKS.opened("/setup");
        console.answerWith(
                "**/api/v1/setup/access",
                "\"complete\"\\s*:\\s*true(.*?)\"missing\"\\s*:\\s*\\[\\s*]",
                "\"complete\":false$1\"missing\":[{\"right\":\"write\",\"attribute\":\"mobile\"}]");
        console.button("Check now").click();
        assertThat(console.page().getByRole(AriaRole.MAIN)).containsText("lacks rights");
        LOOKS.at(console, "missing rights");
        console.page().unroute("**/api/v1/setup/access");
    }

    @Test
    void onWhatFailsAndOnWhatIsNotThere() {
        ConsolePage console = LOOKS.opened("/lines?search=nothing-like-this");
        Page page = console.page();
        LOOKS.at(console, "no lines");
        console.open("/activity?name=Nobody&object=00000000-0000-0000-0000-000000000000");
        assertThat(page.getByText("Nothing has been changed yet.")).isVisible();
        LOOKS.at(console, "no activity");
        console.open("/check");
        page.getByRole(AriaRole.SEARCHBOX).fill("nothing-like-this");
        assertThat(page.getByText("Nothing to report.")).isVisible();
        LOOKS.at(console, "nothing to report");
        page.route("**/api/v1/findings*", Route::abort);
        console.open("/check");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        LOOKS.at(console, "server that does not answer");
        page.unroute("**/api/v1/findings*");
    }

    /// What goes by too fast for a look: it is held where it is.
    @Test
    void onWhatIsBeingDoneAndOnWhatFailsThen() {
        ConsolePage console = LOOKS.entered();
        console.answerWith(
                "**/api/v1/jobs/*", "\"state\"\\s*:\\s*\"done\"", "\"state\":\"running\"");
        console.row("Anton Brandstätter").click();
        console.button("Take out of UC").click();
        assertThat(console.button("Stop")).isVisible();
        LOOKS.at(console, "many being read");
        console.page().unroute("**/api/v1/jobs/*");
        assertThat(console.dialog()).containsText("1 will change");
        LOOKS.at(console, "preview of what is settled");
        console.button("Cancel").click();
        console.answerWith(
                "**/api/v1/jobs/*", "\"state\"\\s*:\\s*\"done\"", "\"state\":\"failed\"");
        console.row("Anton Brandstätter").click();
        console.button("Take out of UC").click();
        assertThat(console.dialog()).containsText("Stopped by an error.");
        LOOKS.at(console, "job that failed");
        console.page().unroute("**/api/v1/jobs/*");
    }

    @Test
    void onATablet() {
        ConsolePage console = LOOKS.visit();
        console.page().setViewportSize(820, 1180);
        console.enter();
        LOOKS.at(console, "list on a tablet");
        console.openProperties("Ada Brinkmann");
        console.tab("Telephone numbers");
        LOOKS.at(console, "numbers on a tablet");
    }
}
