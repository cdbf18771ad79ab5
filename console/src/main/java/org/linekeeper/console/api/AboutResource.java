package org.linekeeper.console.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.setting.ConsoleSettings;
import org.linekeeper.console.setting.DemoAccount;

/// What there is to know before anybody has logged on.
public final class AboutResource {
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final ConsoleSettings settings;
    private final boolean singleSignOn;

    /// @param singleSignOn whether tickets are taken
    public AboutResource(ConsoleSettings settings, boolean singleSignOn) {
        this.settings = settings;
        this.singleSignOn = singleSignOn;
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.GET,
                                "/about",
                                Access.PUBLIC,
                                "Tells what this is, and whom to log on as at a demonstration.",
                                this::about)
                        .in("session")
                        .answering(
                                "product, version, directory (DNS name of the domain), demo (user,"
                                        + " password and hint, or null), logon (password,"
                                        + " singleSignOn: true or false), languages, idleMinutes"));
    }

    private void about(Call call) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("product", "Linekeeper");
        tree.put("version", settings.version());
        tree.put("directory", settings.domain());
        tree.put("demo", settings.demo().map(AboutResource::demo).orElse(null));
        tree.put("logon", logon());
        tree.put("languages", LANGUAGES);
        tree.put("idleMinutes", settings.limits().idle().toMinutes());
        call.answer(tree);
    }

    /// What the logon page offers.
    private SequencedMap<String, @Nullable Object> logon() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("password", settings.passwordLogon());
        tree.put("singleSignOn", singleSignOn);
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> demo(DemoAccount demo) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("user", demo.user());
        tree.put("password", demo.password());
        tree.put("hint", "This is a sample company. Log on as " + demo.user() + ".");
        return tree;
    }
}
