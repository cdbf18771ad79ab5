package org.linekeeper.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SchemaStatus.Item;
import org.linekeeper.core.setup.SchemaStatus.Kind;
import org.linekeeper.core.setup.SchemaStatus.Presence;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupPlan.Purpose;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.StoredSettings;

/// A schema of two attributes, which can be installed and taken out of use. What is stored under
/// them nobody looks at.
final class FakeSchema implements DirectorySetup {
    private static final String SERVER = "dc1.example.org";
    private static final List<String> ATTRIBUTES =
            List.of("ectisrv3CTIEnabled", "ectisrv3CTILines");

    private final AtomicReference<Presence> presence = new AtomicReference<>(Presence.MISSING);

    @Override
    public SchemaStatus status() {
        return new SchemaStatus(
                SERVER,
                SERVER,
                ATTRIBUTES.stream()
                        .map(name -> new Item(Kind.ATTRIBUTE, name, presence.get()))
                        .toList(),
                List.of());
    }

    @Override
    public SetupPlan planInstall() {
        return plan(Purpose.INSTALL, presence.get() == Presence.PRESENT);
    }

    @Override
    public SetupPlan planRemoval(StoredSettings stored) {
        return plan(Purpose.REMOVE, presence.get() != Presence.PRESENT);
    }

    private static SetupPlan plan(Purpose purpose, boolean nothing) {
        var steps = new ArrayList<SetupStep>();
        if (!nothing) {
            for (String name : ATTRIBUTES) {
                steps.add(new SetupStep(purpose + " " + name, "dn: CN=" + name, false));
            }
        }
        return new SetupPlan(purpose, SERVER, steps, List.of());
    }

    @Override
    public String export() {
        return "dn: CN=" + String.join("\n\ndn: CN=", ATTRIBUTES) + "\n";
    }

    @Override
    public void apply(SetupPlan plan, SetupProgress progress) throws DirectoryException {
        if (plan.refused()) {
            throw new DirectoryRefusedException(
                    DirectoryRefusedException.Category.OTHER, "the plan has problems.", "", 53, "");
        }
        int number = 0;
        for (SetupStep step : plan.steps()) {
            progress.started(step, ++number, plan.steps().size());
            progress.finished(step, number, plan.steps().size());
        }
        presence.set(
                switch (plan.purpose()) {
                    case INSTALL -> Presence.PRESENT;
                    case REMOVE -> Presence.DEACTIVATED;
                });
    }
}
