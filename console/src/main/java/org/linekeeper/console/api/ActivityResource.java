package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.activity.Activity;
import org.linekeeper.console.activity.ActivityEntry;
import org.linekeeper.console.activity.ActivityLog;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.job.Jobs;
import org.linekeeper.console.job.UndoRun;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.ValueChange;

/// What was changed through the console, and taking it back.
public final class ActivityResource {
    private static final int SHOWN_OBJECTS = 200;

    private final ActivityLog log;
    private final Jobs jobs;
    private final Recorders recorders;

    public ActivityResource(ActivityLog log, Jobs jobs, Recorders recorders) {
        this.log = requireNonNull(log, "log");
        this.jobs = requireNonNull(jobs, "jobs");
        this.recorders = requireNonNull(recorders, "recorders");
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.GET,
                                "/activity",
                                Access.ADMINISTRATOR,
                                "What was changed through this console, the newest first.",
                                this::list)
                        .with(
                                Parameter.query("object", "Only what touched this objectGUID."),
                                Parameter.query("who", "Only by people whose name has this text."))
                        .with(Paging.parameters())
                        .answering(
                                "total, items [id, at, who, objectCount, objects, changes, undoable,"
                                        + " whyNot, undoneBy, undoOf]"),
                Route.of(
                                Method.POST,
                                "/activity/{id}/undo",
                                Access.ADMINISTRATOR,
                                "Begins to take an activity back: what it added goes, what it"
                                        + " removed comes back, if nobody changed it since.",
                                this::undo)
                        .with(
                                Parameter.path("id", "The activity's id."),
                                Parameter.truth("dryRun", "Only say what would be written."))
                        .answering("job (its id); status 202"));
    }

    private void list(Call call) throws RefusedException {
        Optional<AccountId> object = call.queryId("object");
        String who = call.query("who").orElse("").toLowerCase(Locale.ROOT);
        Predicate<ActivityEntry> wanted =
                entry ->
                        object.map(entry.target().id()::equals).orElse(true)
                                && entry.who().toLowerCase(Locale.ROOT).contains(who);
        call.answer(Paging.of(call).page(log.activities(wanted), ActivityResource::tree).members());
    }

    private void undo(Call call) throws RefusedException {
        String id = call.path("id");
        Activity activity =
                log.activity(id)
                        .orElseThrow(() ->
                                RefusedException.notFound(
                                        "There is no such activity, or it is too long ago."));
        boolean dryRun = call.truth("dryRun").orElse(false);
        Optional<String> whyNot = whyNot(activity);
        if (whyNot.isPresent()) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.CONFLICT, "not-undoable", "Not to be taken back", whyNot.get()));
        }
        var run =
                new UndoRun(
                        call.visit().accounts(),
                        recorders.of(call, Optional.of(id)),
                        dryRun ? SaveMode.DRY_RUN : SaveMode.APPLY);
        JobResource.begun(
                call,
                jobs.begin(
                        "undo",
                        call.visit(),
                        activity.entries().size(),
                        job -> run.run(job, activity)));
    }

    private static Optional<String> whyNot(Activity activity) {
        if (activity.undoneBy().isPresent()) {
            return Optional.of("It was taken back already.");
        }
        boolean hidden =
                activity.entries().stream()
                        .flatMap(entry -> entry.changes().stream())
                        .anyMatch(change -> !change.exact());
        return hidden
                ? Optional.of(
                        "It changed a password or a picture, and what was there before is not"
                                + " kept.")
                : Optional.empty();
    }

    private static SequencedMap<String, @Nullable Object> tree(Activity activity) {
        Optional<String> whyNot = whyNot(activity);
        List<ActivityEntry> shown = activity.entries().stream().limit(SHOWN_OBJECTS).toList();
        return new Tree()
                .with("id", activity.id())
                .with("at", activity.at().toString())
                .with("who", activity.who())
                .with("address", activity.entries().getFirst().address())
                .with("logon", activity.entries().getFirst().logon().orElse(null))
                .with("objectCount", activity.entries().size())
                .with("objects", shown.stream().map(ActivityResource::object).toList())
                .with(
                        "changes",
                        shown.stream()
                                .flatMap(entry ->
                                        entry.changes().stream()
                                                .map(change -> change(entry, change)))
                                .toList())
                .with("undoable", whyNot.isEmpty())
                .with("whyNot", whyNot.orElse(null))
                .with("undoneBy", activity.undoneBy().orElse(null))
                .with("undoOf", activity.undoOf().orElse(null))
                .members();
    }

    private static SequencedMap<String, @Nullable Object> object(ActivityEntry entry) {
        return new Tree()
                .with("id", entry.target().id().toString())
                .with("dn", entry.target().dn())
                .with("name", entry.target().name())
                .with("kind", entry.target().kind().key())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> change(
            ActivityEntry entry, ValueChange change) {
        return new Tree()
                .with("object", entry.target().id().toString())
                .with("attribute", change.attribute())
                .with("removed", change.removed())
                .with("added", change.added())
                .with("shown", change.exact())
                .members();
    }
}
