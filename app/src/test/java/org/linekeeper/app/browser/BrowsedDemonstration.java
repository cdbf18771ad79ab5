package org.linekeeper.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The demonstration with a browser in front of it, for all tests of a class: whoever registers it
/// finds both running, and leaves nothing behind.
final class BrowsedDemonstration implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /// Of every [#person].
    static final String PASSWORD = "My-own-settings-1";

    private final Browsing browsing = new Browsing();
    private @Nullable Path folder;
    private @Nullable Demonstration running;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Path made = Files.createTempDirectory("demonstration");
        folder = made;
        running = Demonstration.start(made);
        browsing.beforeAll(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        browsing.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        browsing.afterAll(context);
        if (running != null) {
            running.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path one : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }

    /// What runs.
    Demonstration running() {
        return requireNonNull(running, "running");
    }

    /// What `ldapsearch` finds of the account with that login.
    List<String> found(String login, String... attributes) throws Exception {
        return running().directory().lines(login, attributes);
    }

    /// A page of somebody who has never been here, speaks English and likes it light.
    ConsolePage visit() {
        return browsing.english(running());
    }

    /// A page of somebody who has never been here and speaks another language.
    ConsolePage visit(String locale) {
        return browsing.visit(running(), locale, ColorScheme.LIGHT);
    }

    /// A page of somebody who has never been here.
    ConsolePage visit(Browser.NewContextOptions options) {
        return browsing.visit(running(), options);
    }

    /// The administrator, with the list open.
    ConsolePage entered() {
        return visit().enter();
    }

    /// The administrator, in another language or appearance.
    ConsolePage entered(String locale, ColorScheme scheme) {
        return browsing.visit(running(), locale, scheme).enter();
    }

    /// The administrator on a page that stays from test to test.
    ConsolePage lasting(Browser.NewContextOptions options) {
        return browsing.lasting(running(), options).enter();
    }

    /// A page of somebody of the sample company who sees their own settings only.
    ///
    /// @param name the relative name below the company's unit
    /// @param user the login
    ConsolePage person(String name, String user) throws LDAPException {
        running().setPassword(name, PASSWORD);
        ConsolePage console = visit();
        console.open("/");
        console.logOn(user, PASSWORD);
        assertThat(console.page().getByRole(AriaRole.TABPANEL)).isVisible();
        return console;
    }
}
