package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.job.Jobs;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SnapInSetup;

/// The menu item that opens Linekeeper from Active Directory's own tools.
public final class SnapInResource {
    private static final String PROGRAM = "linekeeper-open.cmd";
    private static final int MAX_PROGRAM = 200;

    private final Jobs jobs;
    private final RecentLogon recent;

    /// @param clock tells how long ago a logon is
    public SnapInResource(Jobs jobs, InstantSource clock) {
        this.jobs = requireNonNull(jobs, "jobs");
        this.recent = new RecentLogon(clock);
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.GET,
                                "/setup/snapin/plan",
                                Access.ADMINISTRATOR,
                                "What adding or removing the menu item would do. Changes nothing.",
                                SnapInResource::show)
                        .with(
                                Parameter.query("purpose", "add or remove. Needed."),
                                Parameter.query(
                                        "program",
                                        "What the item starts on administrators' computers; "
                                                + PROGRAM
                                                + " if missing."))
                        .answering("purpose, server, steps, problems, digest"),
                Route.of(
                                Method.POST,
                                "/setup/snapin/apply",
                                Access.ADMINISTRATOR,
                                "Does what a plan says that was shown and is still true.",
                                this::apply)
                        .sending("{purpose, program, digest of the plan that was confirmed}")
                        .answering("job (its id); status 202"));
    }

    private static void show(Call call) throws DirectoryException, RefusedException {
        call.answer(
                SetupPlans.tree(
                        plan(
                                call.visit().directory().snapIn(),
                                call.query("purpose").orElse(""),
                                program(call.query("program").orElse(PROGRAM)))));
    }

    private static SetupPlan plan(SnapInSetup setup, String purpose, String program)
            throws DirectoryException, RefusedException {
        return switch (purpose) {
            case "add" -> setup.planAdd(program);
            case "remove" -> setup.planRemoval();
            default -> throw RefusedException.malformed("purpose must be add or remove.");
        };
    }

    private static String program(String text) throws RefusedException {
        if (text.isBlank() || text.length() > MAX_PROGRAM) {
            throw RefusedException.malformed(
                    "program must have 1 to " + MAX_PROGRAM + " characters.");
        }
        return text;
    }

    private void apply(Call call) throws DirectoryException, RefusedException {
        recent.check(call);
        Map<String, @Nullable Object> body = call.body();
        String purpose = body.get("purpose") instanceof String text ? text : "";
        String program = program(body.get("program") instanceof String text ? text : PROGRAM);
        SnapInSetup setup = call.visit().directory().snapIn();
        SetupPlan plan = plan(setup, purpose, program);
        SetupPlans.check(plan, body.get("digest"));
        JobResource.begun(
                call,
                jobs.begin(
                        "snapin-" + purpose,
                        call.visit(),
                        plan.steps().size(),
                        job -> {
                            if (purpose.equals("add")) {
                                setup.add(program, plan, SetupPlans.watching(job));
                            } else {
                                setup.remove(plan, SetupPlans.watching(job));
                            }
                        }));
    }
}
