package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.activity.Recorder;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.job.BulkChange;
import org.linekeeper.console.job.Job;
import org.linekeeper.console.job.JobResult;
import org.linekeeper.console.job.Jobs;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.document.ChangeDocuments;
import org.linekeeper.core.document.FieldPaths;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.AccountStore.SaveMode;

/// Changes of many objects, and work under way.
public final class JobResource {
    private static final int MAX_OBJECTS = 10_000;

    /// More than these are changed only soon after a logon.
    private static final int OBJECTS_AT_ANY_TIME = 100;

    private final ConsolePorts ports;
    private final Jobs jobs;
    private final Recorders recorders;
    private final RecentLogon recent;

    public JobResource(ConsolePorts ports, Jobs jobs, Recorders recorders) {
        this.ports = requireNonNull(ports, "ports");
        this.jobs = requireNonNull(jobs, "jobs");
        this.recorders = requireNonNull(recorders, "recorders");
        this.recent = new RecentLogon(ports.clock());
    }

    /// Its routes.
    public List<Route> routes() {
        Parameter id = Parameter.path("id", "The job's id.");
        return List.of(
                Route.of(
                                Method.POST,
                                "/bulk",
                                Access.ADMINISTRATOR,
                                "Begins to apply one change to many objects, each by itself: only"
                                        + " what is named is written.",
                                this::bulk)
                        .sending("{ids, change, dryRun}")
                        .answering("job (its id); status 202")
                        .in("jobs"),
                Route.of(
                                Method.GET,
                                "/jobs/{id}",
                                Access.PERSON,
                                "How far one's own job is, with a result per object.",
                                call -> call.answer(tree(find(call), true)))
                        .with(id)
                        .answering(
                                "id, kind, state, total, done, results, steps, activityId, failure"),
                Route.of(
                                Method.DELETE,
                                "/jobs/{id}",
                                Access.PERSON,
                                "Ends one's own job before its next objects; what is done stays"
                                        + " done.",
                                call -> {
                                    find(call).cancel();
                                    call.answer(Status.NO_CONTENT);
                                })
                        .with(id)
                        .answering("nothing"));
    }

    private void bulk(Call call) throws DirectoryException, RefusedException {
        Map<String, @Nullable Object> body = call.body();
        List<AccountId> ids = ids(body.get("ids"), MAX_OBJECTS);
        SaveMode mode = Boolean.TRUE.equals(body.get("dryRun")) ? SaveMode.DRY_RUN : SaveMode.APPLY;
        if (mode == SaveMode.APPLY && ids.size() > OBJECTS_AT_ANY_TIME) {
            recent.check(call);
        }
        Recorder recorder = recorders.of(call, Optional.empty());
        var bulk =
                new BulkChange(
                        call.visit().accounts(),
                        new ChangeDocuments(call.visit().accounts(), ports.rules(), ports.hasher()),
                        recorder,
                        change(body.get("change")),
                        mode);
        List<Problem> problems = bulk.check();
        if (!problems.isEmpty()) {
            throw new RefusedException(ProblemDetails.invalid(problems));
        }
        begun(call, jobs.begin("bulk", call.visit(), ids.size(), job -> bulk.run(job, ids)));
    }

    /// Answers that a job has begun.
    static void begun(Call call, Optional<Job> job) throws RefusedException {
        if (job.isEmpty()) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.TOO_MANY,
                            "too-many-jobs",
                            "Too many jobs at once",
                            "Wait until one of yours has ended, or cancel it."));
        }
        call.answer(Status.ACCEPTED, new Tree().with("job", job.get().id()).members());
    }

    /// The objects that a request names.
    static List<AccountId> ids(@Nullable Object value, int most) throws RefusedException {
        if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > most) {
            throw RefusedException.malformed(
                    "ids must be a list of 1 to " + most + " objectGUIDs.");
        }
        var ids = new ArrayList<AccountId>();
        for (Object item : list) {
            try {
                ids.add(new AccountId(UUID.fromString(String.valueOf(item))));
            } catch (IllegalArgumentException _) {
                throw RefusedException.malformed("ids must be objectGUIDs with dashes.");
            }
        }
        return ids.stream().distinct().toList();
    }

    /// The change that a request holds.
    @SuppressWarnings("unchecked") // JSON objects have texts as names
    static Map<String, @Nullable Object> change(@Nullable Object value) throws RefusedException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw RefusedException.malformed("change must be an object with the settings to change.");
    }

    private Job find(Call call) throws RefusedException {
        return jobs.find(call.path("id"), call.visit())
                .orElseThrow(() -> RefusedException.notFound("There is no such job of yours."));
    }

    /// A job as it is now.
    ///
    /// @param whole with its results; otherwise only how far it is
    public static SequencedMap<String, @Nullable Object> tree(Job job, boolean whole) {
        Job.Snapshot now = job.snapshot();
        Tree tree =
                new Tree()
                        .with("id", now.id())
                        .with("kind", now.kind())
                        .with("state", now.state().key())
                        .with("total", now.total())
                        .with("done", now.done())
                        .with("activityId", now.activity().orElse(null))
                        .with("failure", now.failure().orElse(null))
                        .with("steps", now.steps().stream().map(JobResource::step).toList());
        if (whole) {
            tree.with("results", now.results().stream().map(JobResource::result).toList());
        }
        return tree.members();
    }

    private static SequencedMap<String, @Nullable Object> step(Job.Step step) {
        return new Tree().with("title", step.title()).with("done", step.done()).members();
    }

    private static SequencedMap<String, @Nullable Object> result(JobResult result) {
        return new Tree()
                .with("id", result.id().toString())
                .with("dn", result.dn())
                .with("name", result.name())
                .with("outcome", result.outcome())
                .with("changes", AccountAnswers.changes(result.changes()))
                .with("problems", AccountDocuments.problems(FieldPaths.in(result.problems())))
                .members();
    }
}
