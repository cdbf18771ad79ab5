package org.linekeeper.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupPlan.Purpose;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.setup.SnapInStatus;
import org.linekeeper.core.setup.SnapInStatus.Item;
import org.linekeeper.core.setup.SnapInStatus.Registered;

/// The menu item in two languages.
final class FakeSnapIn implements SnapInSetup {
    private static final String SERVER = "dc1.example.org";
    private static final Map<String, String> LANGUAGES = Map.of("407", "German", "409", "English");

    private final AtomicReference<Optional<String>> registered =
            new AtomicReference<>(Optional.empty());

    @Override
    public SnapInStatus status() {
        var items = new ArrayList<Item>();
        LANGUAGES.forEach((locale, language) -> {
            for (AccountKind kind : AccountKind.values()) {
                items.add(
                        new Item(
                                locale,
                                language,
                                kind,
                                registered
                                        .get()
                                        .map(program -> new Registered(1, "&UC", program))));
            }
        });
        return new SnapInStatus(SERVER, items);
    }

    @Override
    public SetupPlan planAdd(String program) {
        return plan(Purpose.INSTALL, registered.get().equals(Optional.of(program)));
    }

    @Override
    public SetupPlan planRemoval() {
        return plan(Purpose.REMOVE, registered.get().isEmpty());
    }

    private static SetupPlan plan(Purpose purpose, boolean nothing) {
        List<SetupStep> steps =
                nothing
                        ? List.of()
                        : LANGUAGES.values().stream()
                                .sorted()
                                .map(language -> new SetupStep(language, "dn: " + language, true))
                                .toList();
        return new SetupPlan(purpose, SERVER, steps, List.of());
    }

    @Override
    public void add(String program, SetupPlan confirmed, SetupProgress progress) {
        go(confirmed, progress);
        registered.set(Optional.of(program));
    }

    @Override
    public void remove(SetupPlan confirmed, SetupProgress progress) {
        go(confirmed, progress);
        registered.set(Optional.empty());
    }

    private static void go(SetupPlan plan, SetupProgress progress) {
        int number = 0;
        for (SetupStep step : plan.steps()) {
            progress.started(step, ++number, plan.steps().size());
            progress.finished(step, number, plan.steps().size());
        }
    }
}
