package org.linekeeper.cli.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.output.JsonText;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.edit.EditResult;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.ValueChange;

/// Results as one JSON array: name, dn, outcome, changes, problems; with a conflict also the
/// account as it is now, after a failure also the message.
final class JsonResults<A extends Account> implements Results<A> {
    private final JsonText json;
    private final boolean quiet;

    JsonResults(Terminal terminal, boolean quiet) {
        this.json = new JsonText(terminal);
        this.quiet = quiet;
        json.startArray();
    }

    @Override
    public void print(EditResult<A> result) {
        SaveOutcome<A> outcome = result.outcome();
        if (quiet && Outcomes.exitCode(outcome).number() == 0) {
            return;
        }
        List<ValueChange> changes = List.of();
        List<Problem> problems = new ArrayList<>(result.warnings());
        SequencedMap<String, @Nullable Object> more = new LinkedHashMap<>();
        switch (outcome) {
            case SaveOutcome.Saved<A>(var saved) -> changes = saved;
            case SaveOutcome.Planned<A>(var planned) -> changes = planned;
            case SaveOutcome.Unchanged<A> _ -> {}
            case SaveOutcome.Conflict<A>(var mine, var theirs) -> {
                changes = mine;
                more.put(
                        "now",
                        theirs.map(opened -> AccountDocuments.of(opened.account())).orElse(null));
            }
            case SaveOutcome.Invalid<A>(var found) -> problems.addAll(found);
            case SaveOutcome.Failed<A>(var cause) -> more.put("message", cause.getMessage());
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", result.name().text());
        tree.put("dn", result.dn().isEmpty() ? null : result.dn());
        tree.put("outcome", Outcomes.key(outcome));
        tree.put("changes", changes.stream().map(JsonResults::document).toList());
        tree.put("problems", AccountDocuments.problems(problems));
        tree.putAll(more);
        json.value(tree);
    }

    private static SequencedMap<String, Object> document(ValueChange change) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("attribute", change.attribute());
        tree.put("removed", change.removed());
        tree.put("added", change.added());
        return tree;
    }

    @Override
    public void end() {
        json.endArray();
        json.close();
    }
}
