package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What axe-core finds wherever a test asks it to look; a test that was shown something of it fails
/// at its end, after it has been everywhere.
final class AxeLooks implements AfterEachCallback {
    private final BrowsedDemonstration demo;
    private final List<String> findings = new ArrayList<>();
    private @Nullable ConsolePage administrator;

    AxeLooks(BrowsedDemonstration demo) {
        this.demo = requireNonNull(demo, "demo");
    }

    /// Somebody who wants nothing to move: what is still fading in would be found, too.
    private static Browser.NewContextOptions restful() {
        return new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /// A page of somebody who has never been here.
    ConsolePage visit() {
        return demo.visit(restful());
    }

    /// The administrator, who has the list open, whatever the test before has left.
    ConsolePage entered() {
        return opened("/");
    }

    /// The administrator at a view.
    ConsolePage opened(String path) {
        ConsolePage console = administrator;
        if (console == null) {
            console = demo.lasting(restful());
            administrator = console;
        }
        console.open(path);
        assertThat(console.page().getByRole(AriaRole.BANNER)).isVisible();
        return console;
    }

    /// Once as the page appears, and its colors once more in the other appearance, in which it
    /// stays: nothing else depends on that.
    void at(ConsolePage console, String where) {
        inOneAppearance(console, where);
        ColorScheme other = console.isDark() ? ColorScheme.LIGHT : ColorScheme.DARK;
        console.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other));
        console.colorFindings()
                .forEach(one -> findings.add("%s, %s: %s".formatted(where, other, one)));
    }

    /// A page that looks the same whatever the browser prefers.
    void inOneAppearance(ConsolePage console, String where) {
        console.findings().forEach(one -> findings.add(where + ": " + one));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> found = List.copyOf(findings);
        findings.clear();
        assertThat(found).isEmpty();
    }
}
