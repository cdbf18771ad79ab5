package org.linekeeper.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, without a window.
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /// Long, for machines that have much else to do; nothing waits longer than it must.
    static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser);
    }

    /// A page of somebody who has never been here, on a small notebook.
    Page newPage(Browser.NewContextOptions options) {
        Page page = browser.newContext(options.setViewportSize(1280, 720)).newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
