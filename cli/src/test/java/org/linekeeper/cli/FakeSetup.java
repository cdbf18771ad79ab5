package org.linekeeper.cli;

import java.util.ArrayList;
import java.util.List;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
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

/// A schema of two parts that can be installed and removed.
public final class FakeSetup implements DirectorySetup {
    private static final SetupStep ATTRIBUTE =
            new SetupStep("create attribute ucEnabled", "dn: CN=ucEnabled\nchangetype: add", false);
    private static final SetupStep ATTACH =
            new SetupStep("attach ucUser to user", "dn: CN=User\nchangetype: modify", true);

    private int installed;
    private boolean settingsStored;
    private boolean mayChange = true;
    private boolean forgets;

    /// @param installed how many of the two parts are there
    public FakeSetup(int installed) {
        this.installed = installed;
    }

    public FakeSetup withSettingsStored() {
        settingsStored = true;
        return this;
    }

    public FakeSetup withoutRights() {
        mayChange = false;
        return this;
    }

    /// Applies nothing and does not say so.
    public FakeSetup thatForgets() {
        forgets = true;
        return this;
    }

    public int installed() {
        return installed;
    }

    @Override
    public SchemaStatus status() {
        return new SchemaStatus(
                "dc1.example.org",
                "dc2.example.org",
                List.of(
                        new Item(
                                Kind.ATTRIBUTE,
                                "ucEnabled",
                                installed > 0 ? Presence.PRESENT : Presence.MISSING),
                        new Item(
                                Kind.ATTACHMENT,
                                "user + ucUser",
                                installed > 1 ? Presence.PRESENT : Presence.MISSING)),
                List.of());
    }

    @Override
    public SetupPlan planInstall() {
        List<SetupStep> steps = List.of(ATTRIBUTE, ATTACH).subList(installed, 2);
        return new SetupPlan(Purpose.INSTALL, "dc2.example.org", steps, rights());
    }

    private List<Problem> rights() {
        return mayChange
                ? List.of()
                : List.of(
                        Problem.error(
                                ProblemCode.RIGHT_MISSING,
                                "schema",
                                "",
                                "the account in use is not in Schema Admins.",
                                "Use one that is."));
    }

    @Override
    public SetupPlan planRemoval(StoredSettings stored) {
        var problems = new ArrayList<>(rights());
        if (settingsStored && stored == StoredSettings.REFUSE) {
            problems.add(
                    Problem.error(
                            ProblemCode.STORED_SETTINGS,
                            "schema",
                            "3 entries",
                            "settings are still stored.",
                            "Give --clear-settings to delete them."));
        }
        List<SetupStep> steps =
                installed == 0
                        ? List.of()
                        : List.of(new SetupStep("detach ucUser", "dn: CN=User", true));
        return new SetupPlan(Purpose.REMOVE, "dc2.example.org", steps, problems);
    }

    @Override
    public String export() {
        return ATTRIBUTE.text() + "\n";
    }

    @Override
    public void apply(SetupPlan plan, SetupProgress progress) {
        int number = 0;
        for (SetupStep step : plan.steps()) {
            progress.started(step, ++number, plan.steps().size());
            progress.finished(step, number, plan.steps().size());
        }
        if (!forgets) {
            installed = plan.purpose() == Purpose.INSTALL ? 2 : 0;
        }
    }
}
