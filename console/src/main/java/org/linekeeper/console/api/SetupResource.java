package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.job.Job;
import org.linekeeper.console.job.Jobs;
import org.linekeeper.core.document.SetupDocuments;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.StoredSettings;

/// The state of the directory's schema, and changing it by a plan that was read first.
public final class SetupResource {
    private final Jobs jobs;
    private final RecentLogon recent;

    /// @param clock tells how long ago a logon is
    public SetupResource(Jobs jobs, InstantSource clock) {
        this.jobs = requireNonNull(jobs, "jobs");
        this.recent = new RecentLogon(clock);
    }

    /// Its routes.
    public List<Route> routes() {
        Parameter purpose = Parameter.query("purpose", "install or remove. Needed.");
        return List.of(
                Route.of(
                                Method.GET,
                                "/setup",
                                Access.ADMINISTRATOR,
                                "What the directory has of the schema extension, and where settings"
                                        + " are kept.",
                                SetupResource::show)
                        .answering("schema, storageMode, snapin"),
                Route.of(
                                Method.GET,
                                "/setup/schema/plan",
                                Access.ADMINISTRATOR,
                                "What install or remove would do. Changes nothing.",
                                call -> {
                                    SetupPlan plan = plan(call, call.query("purpose").orElse(""));
                                    call.answer(SetupPlans.tree(plan));
                                })
                        .with(purpose)
                        .answering("purpose, server, steps, problems, digest"),
                Route.of(
                                Method.POST,
                                "/setup/schema/apply",
                                Access.ADMINISTRATOR,
                                "Does what a plan says that was shown and is still true. Needs a recent"
                                        + " logon.",
                                this::apply)
                        .sending("{purpose, digest of the plan that was confirmed}")
                        .answering("job (its id); status 202"),
                Route.of(
                                Method.GET,
                                "/setup/schema/export",
                                Access.ADMINISTRATOR,
                                "What is missing, as LDIF for the directory's own tools.",
                                call ->
                                        call.context()
                                                .contentType("text/plain; charset=utf-8")
                                                .result(call.visit().directory().setup().export()))
                        .answering("text"),
                Route.of(
                                Method.GET,
                                "/setup/access",
                                Access.ADMINISTRATOR,
                                "What the account in use may read and write in which container.",
                                call ->
                                        call.answer(
                                                SetupDocuments.of(
                                                        call.visit()
                                                                .directory()
                                                                .access()
                                                                .check(
                                                                        call.query("base"),
                                                                        place -> {}))))
                        .with(Parameter.query("base", "DN of a container to begin with."))
                        .answering("as 'check --access-only --json'"));
    }

    private static void show(Call call) throws DirectoryException {
        call.answer(
                new Tree()
                        .with(
                                "schema",
                                SetupDocuments.of(call.visit().directory().setup().status()))
                        .with("storageMode", call.visit().accounts().storageMode().key())
                        .with(
                                "snapin",
                                SetupDocuments.of(call.visit().directory().snapIn().status()))
                        .members());
    }

    private static SetupPlan plan(Call call, String purpose)
            throws DirectoryException, RefusedException {
        DirectorySetup setup = call.visit().directory().setup();
        return switch (purpose) {
            case "install" -> setup.planInstall();
            case "remove" -> setup.planRemoval(StoredSettings.REFUSE);
            default -> throw RefusedException.malformed("purpose must be install or remove.");
        };
    }

    private void apply(Call call) throws DirectoryException, RefusedException {
        recent.check(call);
        Map<String, @Nullable Object> body = call.body();
        SetupPlan plan = plan(call, body.get("purpose") instanceof String purpose ? purpose : "");
        SetupPlans.check(plan, body.get("digest"));
        DirectorySetup setup = call.visit().directory().setup();
        String kind = "schema-" + SetupDocuments.key(plan.purpose());
        Optional<Job> job =
                jobs.begin(
                        kind,
                        call.visit(),
                        plan.steps().size(),
                        running -> setup.apply(plan, SetupPlans.watching(running)));
        JobResource.begun(call, job);
    }
}
