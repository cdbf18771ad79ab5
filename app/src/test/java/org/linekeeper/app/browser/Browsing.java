package org.linekeeper.app.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.linekeeper.app.house.SourceTree;

/// The browser of a test class. After each test it closes the test's pages, those that are to last
/// apart, and fails the test if the browser complained about one; of a test that failed it leaves
/// pictures in `app/target/failed-pages`.
final class Browsing implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private final List<ConsolePage> opened = new ArrayList<>();
    private final List<ConsolePage> lasting = new ArrayList<>();
    private @Nullable Chromium chromium;

    /// A page of somebody who speaks English and likes it light.
    ConsolePage english(ConsoleSite site) {
        return visit(site, "en-GB", ColorScheme.LIGHT);
    }

    /// A page of somebody who has never been here.
    ConsolePage visit(ConsoleSite site, String locale, ColorScheme scheme) {
        return visit(
                site, new Browser.NewContextOptions().setLocale(locale).setColorScheme(scheme));
    }

    /// A page in a browser with these settings.
    ConsolePage visit(ConsoleSite site, Browser.NewContextOptions options) {
        var console = new ConsolePage(requireNonNull(chromium).newPage(options), site);
        opened.add(console);
        return console;
    }

    /// A page that stays from test to test, where none needs somebody who has never been here.
    ConsolePage lasting(ConsoleSite site, Browser.NewContextOptions options) {
        var console = new ConsolePage(requireNonNull(chromium).newPage(options), site);
        lasting.add(console);
        return console;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        List<ConsolePage> pages = Stream.concat(opened.stream(), lasting.stream()).toList();
        boolean failed = context.getExecutionException().isPresent();
        for (ConsolePage console : pages) {
            if (failed) {
                picture(console.page(), context, pages.indexOf(console));
            }
        }
        opened.forEach(console -> console.page().context().close());
        opened.clear();
        List<String> complaints =
                pages.stream().flatMap(console -> console.takeComplaints().stream()).toList();
        if (!failed) {
            assertThat(complaints).isEmpty();
        }
    }

    private static void picture(Page page, ExtensionContext context, int number) throws Exception {
        Path folder = Files.createDirectories(SourceTree.root().resolve("app/target/failed-pages"));
        String name =
                "%s-%s-%d.png"
                        .formatted(
                                context.getRequiredTestClass().getSimpleName(),
                                context.getRequiredTestMethod().getName(),
                                number);
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
        } catch (PlaywrightException e) {
            // what failed is told anyway; the picture would only have helped
            Files.writeString(folder.resolve(name + ".txt"), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
    }
}
