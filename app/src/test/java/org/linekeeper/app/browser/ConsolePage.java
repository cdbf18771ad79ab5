package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One open page of the console, in an administrator's words.
final class ConsolePage {
    private static final int QUIET_FRAMES = 3;

    /// Longer than the page waits before it asks about what was typed.
    static final Duration QUIET = Duration.ofMillis(300);

    private final Page page;
    private final ConsoleSite site;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> messageBoxes = new ArrayList<>();

    /// @param page a page of a fresh browser context
    ConsolePage(Page page, ConsoleSite site) {
        this.page = page;
        this.site = site;
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            messageBoxes.add(dialog.message());
            dialog.accept();
        });
        page.onConsoleMessage(message -> {
            // an answer that is a refusal is told by the browser, too, and is no fault of the page
            if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
                complaints.add(message.text());
            }
        });
    }

    /// The page itself, for what has no word here.
    Page page() {
        return page;
    }

    /// What the browser has complained about since it was asked last: a fault in a script, or a
    /// breach of the security policy.
    List<String> takeComplaints() {
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    /// What scripts have shown in boxes of the browser's own.
    List<String> messageBoxes() {
        return messageBoxes;
    }

    void open(String path) {
        page.navigate(site.address(path));
    }

    /// Logs on, wherever the page stands.
    void logOn(String user, String password) {
        page.locator("input[name=user]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    /// Logs on as the site's administrator, wherever the page stands.
    void logOnAsAdministrator() {
        logOn(site.administrator(), site.administratorPassword());
    }

    /// Gives the password again when the session has ended, as the dialog asks for it.
    void logOnAgain() {
        Locator password = page.locator("input[name=password]");
        password.fill(site.administratorPassword());
        page.keyboard().press("Enter");
        assertThat(password).hasCount(0);
    }

    /// Opens the console as the administrator and waits for the list.
    ConsolePage enter() {
        open("/");
        logOnAsAdministrator();
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        return this;
    }

    /// Opens the Properties of the object with exactly that name, as the search finds it.
    void openProperties(String name) {
        page.getByRole(AriaRole.COMBOBOX).first().fill(name);
        option(name).click();
        assertThat(page.getByRole(AriaRole.TABPANEL)).isVisible();
    }

    /// The entry of an open list that has this text.
    Locator option(String text) {
        return page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /// Finds a user by the beginning of the name and takes the first; in the dialog, if one is
    /// open.
    void pick(String label, String name) {
        picker(label).fill(name);
        option(name).click();
    }

    /// The row of a list that has this text.
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG).first();
    }

    void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(false))
                .first()
                .click();
    }

    Locator field(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /// The field in which a user is found by name.
    Locator picker(String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
    }

    Locator box(String label) {
        return dialog().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// The first button whose name begins like this.
    Locator buttonFor(String beginning) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning))
                .first();
    }

    /// What opens the menu of the person who is logged on.
    Locator person() {
        return page.getByRole(AriaRole.BANNER).locator("button[aria-haspopup=menu]");
    }

    /// Chooses an entry of that menu.
    void choose(AriaRole role, String item) {
        person().click();
        page.getByRole(role, new Page.GetByRoleOptions().setName(item)).click();
    }

    /// Presses Apply and waits until it is saved and nothing is left to save.
    void apply() {
        Response answer = answerTo(() -> button("Apply").click());
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
        assertThat(button("Apply")).isDisabled();
    }

    /// What the server answers to the change that an action sends.
    Response answerTo(Runnable action) {
        return page.waitForResponse(answer -> answer.request().method().equals("PATCH"), action);
    }

    /// Whether the browser asks for dark colors.
    boolean isDark() {
        return Boolean.TRUE.equals(
                page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"));
    }

    /// No findings of axe-core.
    void isAccessible(String where) {
        assertThat(findings()).as(where).isEmpty();
    }

    /// Changes what the server answers at that address, for a state that no directory here has.
    ///
    /// @param wanted what is replaced, a regular expression
    void answerWith(String address, String wanted, String instead) {
        page.route(
                address,
                route -> {
                    APIResponse answer = route.fetch();
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setResponse(answer)
                                    .setBody(answer.text().replaceAll(wanted, instead)));
                });
    }

    /// Lets the logon page offer single sign-on, which the demonstration does not take.
    void offerSingleSignOn() {
        answerWith("**/api/v1/about", "\"singleSignOn\"\\s*:\\s*false", "\"singleSignOn\":true");
    }

    /// Waits until what is read is there and drawn, and nothing fades in or out any more; what
    /// turns for ever does not count.
    ///
    /// @param quiet how long nothing may have changed: something typed is asked about after a while
    void settle(Duration quiet) {
        Object settled =
                page.evaluate(
                        """
                        async ([patience, quiet, frames]) => {
                          const moves = one =>
                            one.playState === 'running'
                              && one.effect?.getComputedTiming().endTime !== Infinity;
                          const restless = () =>
                            document.querySelector(
                                '[aria-busy=true], [role=progressbar]:not([aria-valuenow])')
                              || [...document.querySelectorAll('[role=tabpanel]')].some(
                                one => one.innerText.trim() === '')
                              || document.getAnimations().some(moves);
                          const end = performance.now() + patience;
                          await document.fonts.ready;
                          let since = performance.now();
                          for (let drawn = 0;
                              drawn < frames || performance.now() < since + quiet;
                              drawn++) {
                            await new Promise(requestAnimationFrame);
                            if (restless()) {
                              since = performance.now();
                              drawn = -1;
                              if (since > end) {
                                return false;
                              }
                            }
                          }
                          return true;
                        }
                        """,
                        List.of(Chromium.PATIENCE_MILLIS, (double) quiet.toMillis(), QUIET_FRAMES));
        assertThat(settled).as("the page comes to rest").isEqualTo(true);
    }

    /// What axe-core finds.
    List<String> findings() {
        return new AxeCore(page, () -> settle(QUIET)).findings();
    }

    /// What axe-core finds about the colors alone, where nothing has to be read first.
    List<String> colorFindings() {
        return new AxeCore(page, () -> settle(Duration.ZERO)).colorFindings();
    }
}
