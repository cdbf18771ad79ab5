package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One open page of the console, in an administrator's words.
final class ConsolePage {
    private static final String AXE = script();
    private static final int LOOKS = 4;
    private static final int QUIET_FRAMES = 20;

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

    /// What the browser complained about: a fault in a script, or a breach of the security policy.
    List<String> complaints() {
        return complaints;
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
        logOn(site.administrator(), site.administratorPassword());
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

    /// Finds a user by the beginning of the name and takes the first.
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
        return dialog().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
    }

    Locator box(String label) {
        return dialog().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
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

    /// No findings of axe-core. Fluent UI's invisible stops for the Tab key pass the focus on at
    /// once; axe-core takes them for hidden content that can be focused.
    void isAccessible(String where) {
        assertThat(findings()).as(where).isEmpty();
    }

    /// Waits until what is read is there and drawn, and nothing fades in or out any more; what
    /// turns for ever does not count.
    ///
    /// @param frames how many frames it has to be quiet: something typed is asked about after a
    ///   while
    void settle(int frames) {
        Object settled =
                page.evaluate(
                        """
                        async ([patience, frames]) => {
                          const moves = one =>
                            one.playState === 'running'
                              && one.effect?.getComputedTiming().endTime !== Infinity;
                          const restless = () =>
                            document.querySelector('[aria-busy=true], [role=progressbar]')
                              || [...document.querySelectorAll('[role=tabpanel]')].some(
                                one => one.innerText.trim() === '')
                              || document.getAnimations().some(moves);
                          const end = performance.now() + patience;
                          await document.fonts.ready;
                          for (let quiet = 0; quiet < frames && performance.now() < end; quiet++) {
                            await new Promise(requestAnimationFrame);
                            if (restless()) {
                              quiet = -1;
                            }
                          }
                          return !restless();
                        }
                        """,
                        List.of(Chromium.PATIENCE_MILLIS, frames));
        assertThat(settled).as("the page comes to rest").isEqualTo(true);
    }

    /// What axe-core finds on the page as it is. What it does not find again was a color on its way
    /// to another one. An open menu, list or hint hangs at the end of the page, outside every
    /// landmark; WCAG does not mind, and what opened it refers to it.
    List<String> findings() {
        return findings(List.of());
    }

    /// What axe-core finds about the colors alone.
    List<String> colorFindings() {
        return findings(List.of("color-contrast"));
    }

    private List<String> findings(List<String> rules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        List<String> found = look(rules);
        for (int looks = 1; looks < LOOKS && !found.isEmpty(); looks++) {
            found = look(rules);
        }
        return found;
    }

    private List<String> look(List<String> rules) {
        settle(QUIET_FRAMES);
        Object findings =
                page.evaluate(
                        """
                        async rules => (await axe.run(
                            {exclude: [['[data-tabster-dummy]']]},
                            {
                              resultTypes: ['violations'],
                              ...(rules.length > 0 ? {runOnly: rules} : {
                                rules: {
                                  region: {
                                    enabled: !document.querySelector(
                                      '[role=menu], [role=listbox], [role=tooltip]'),
                                  },
                                },
                              }),
                            }))
                          .violations.map(rule => `${rule.id}: ${rule.nodes.map(one => one.html)}`)
                        """,
                        rules);
        return ((List<?>) findings).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = ConsolePage.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
