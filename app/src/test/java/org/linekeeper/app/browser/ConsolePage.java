package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    private final Page page;
    private final Demonstration demonstration;
    private final List<String> complaints = new ArrayList<>();

    /// @param page a page of a fresh browser context
    ConsolePage(Page page, Demonstration demonstration) {
        this.page = page;
        this.demonstration = demonstration;
        page.onPageError(complaints::add);
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

    void open(String path) {
        page.navigate(demonstration.address(path));
    }

    /// Logs on, wherever the page stands.
    void logOn(String user, String password) {
        page.locator("input[name=user]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    /// Opens the console as the administrator and waits for the list.
    ConsolePage enter() throws Exception {
        open("/");
        logOn(demonstration.administrator(), demonstration.administratorPassword());
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
        return this;
    }

    /// Opens the Properties of the object with exactly that name, as the search finds it.
    void openProperties(String name) {
        Locator search = page.getByRole(AriaRole.COMBOBOX).first();
        search.fill(name);
        page.getByRole(AriaRole.OPTION).first().click();
        assertThat(dialog()).isVisible();
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

    /// Presses Apply and waits until nothing is unsaved.
    void apply() {
        button("Apply").click();
        assertThat(button("Apply")).isDisabled();
    }

    /// No findings of axe-core. Fluent UI's invisible stops for the Tab key pass the focus on at
    /// once; axe-core takes them for hidden content that can be focused.
    void isAccessible(String where) {
        page.evaluate(AXE);
        Object findings =
                page.evaluate(
                        """
                        async () => (await axe.run({exclude: [['[data-tabster-dummy]']]}))
                          .violations.map(rule => `${rule.id}: ${rule.nodes.map(one => one.html)}`)
                        """);
        assertThat(findings).as(where).isEqualTo(List.of());
    }

    private static String script() {
        try (InputStream in = ConsolePage.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
