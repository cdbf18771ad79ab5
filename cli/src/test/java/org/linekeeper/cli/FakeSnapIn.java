package org.linekeeper.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupPlan.Purpose;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.setup.SnapInStatus;

/// A directory whose tools speak English and German.
public final class FakeSnapIn implements SnapInSetup {
    private static final List<List<String>> LANGUAGES =
            List.of(List.of("407", "German"), List.of("409", "English"));

    private @Nullable String program;
    private boolean mayChange = true;

    public FakeSnapIn withoutRights() {
        mayChange = false;
        return this;
    }

    public Optional<String> program() {
        return Optional.ofNullable(program);
    }

    @Override
    public SnapInStatus status() {
        var items = new ArrayList<SnapInStatus.Item>();
        for (List<String> language : LANGUAGES) {
            for (AccountKind kind : AccountKind.values()) {
                items.add(
                        new SnapInStatus.Item(
                                language.getFirst(),
                                language.getLast(),
                                kind,
                                program()
                                        .map(there ->
                                                new SnapInStatus.Registered(
                                                        2, "&UC (Linekeeper)...", there))));
            }
        }
        return new SnapInStatus("dc1.example.org", items);
    }

    @Override
    public SetupPlan planAdd(String wanted) {
        return plan(Purpose.INSTALL, !wanted.equals(program), wanted);
    }

    @Override
    public SetupPlan planRemoval() {
        return plan(Purpose.REMOVE, program != null, String.valueOf(program));
    }

    private SetupPlan plan(Purpose purpose, boolean needed, String value) {
        List<SetupStep> steps =
                needed
                        ? LANGUAGES.stream()
                                .map(language ->
                                        new SetupStep(
                                                "menu item for " + language.getLast(),
                                                "# 2,&UC (Linekeeper)...," + value + "\n",
                                                true))
                                .toList()
                        : List.of();
        List<Problem> problems =
                mayChange
                        ? List.of()
                        : List.of(
                                Problem.error(
                                        ProblemCode.RIGHT_MISSING,
                                        "snapin",
                                        "adminContextMenu",
                                        "the account in use may not write it.",
                                        "Use a member of Enterprise Admins."));
        return new SetupPlan(purpose, "dc1.example.org", steps, problems);
    }

    @Override
    public void add(String wanted, SetupPlan confirmed, SetupProgress progress) {
        told(confirmed, progress);
        program = wanted;
    }

    @Override
    public void remove(SetupPlan confirmed, SetupProgress progress) {
        told(confirmed, progress);
        program = null;
    }

    private static void told(SetupPlan confirmed, SetupProgress progress) {
        int number = 0;
        for (SetupStep step : confirmed.steps()) {
            progress.started(step, ++number, confirmed.steps().size());
            progress.finished(step, number, confirmed.steps().size());
        }
    }
}
