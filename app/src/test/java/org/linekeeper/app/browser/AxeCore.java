package org.linekeeper.app.browser;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// axe-core, looking at a page as it is. Fluent UI's invisible stops for the Tab key pass the focus
/// on at once; axe-core takes them for hidden content that can be focused. An open menu, list or
/// hint hangs at the end of the page, outside every landmark; WCAG does not mind, and what opened
/// it refers to it.
final class AxeCore {
    private static final String SCRIPT = script();

    /// A color that passes to another one does so step by step down the page, frame by frame.
    private static final String WITHOUT_TRANSITIONS =
            """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('*, ::before, ::after { transition: none !important; }');
              document.adoptedStyleSheets.push(sheet);
            }
            """;

    /// What is not found again was a color on its way to another one.
    private static final int LOOKS = 4;

    private static final List<String> EVERYTHING = List.of();
    private static final List<String> COLORS = List.of("color-contrast");

    private final Page page;
    private final Runnable settle;

    /// @param settle waits until the page has come to rest
    AxeCore(Page page, Runnable settle) {
        this.page = requireNonNull(page, "page");
        this.settle = requireNonNull(settle, "settle");
    }

    /// What it finds.
    List<String> findings() {
        return findings(EVERYTHING);
    }

    /// What it finds about the colors alone.
    List<String> colorFindings() {
        return findings(COLORS);
    }

    private List<String> findings(List<String> rules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
            page.evaluate(WITHOUT_TRANSITIONS);
        }
        List<String> found = look(rules);
        for (int looks = 1; looks < LOOKS && !found.isEmpty(); looks++) {
            found = look(rules);
        }
        return found;
    }

    /// What lies behind an open dialog can be reached by nobody, and was looked at before. Only
    /// films and sounds are loaded for it: the one rule that reads style sheets, too, is switched
    /// off by default.
    private List<String> look(List<String> rules) {
        settle.run();
        Object findings =
                page.evaluate(
                        """
                        async rules => {
                          const above = [...document.body.children]
                            .filter(one => one.id !== 'root' && one.querySelector('*'));
                          const modal = document.querySelector('[aria-modal=true]');
                          const outsideLandmarks =
                            [...document.querySelectorAll('[role=menu], [role=listbox], [role=tooltip]')]
                              .some(one => one.checkVisibility());
                          const found = await axe.run(
                            {
                              ...(modal ? {include: above} : {}),
                              exclude: [['[data-tabster-dummy]']],
                            },
                            {
                              iframes: false,
                              resultTypes: ['violations'],
                              preload: {assets: ['media']},
                              ...(rules.length > 0
                                ? {runOnly: rules}
                                : {rules: {region: {enabled: !outsideLandmarks}}}),
                            });
                          return found.violations
                            .map(rule => `${rule.id}: ${rule.nodes.map(one => one.html)}`);
                        }
                        """,
                        rules);
        return ((List<?>) findings).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = AxeCore.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
