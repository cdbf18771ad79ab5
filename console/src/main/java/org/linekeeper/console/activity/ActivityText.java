package org.linekeeper.console.activity;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Json;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Tree;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.store.ValueChange;

/// Entries as lines of the log and back.
final class ActivityText {
    private ActivityText() {}

    /// One line, without its end.
    static String line(ActivityEntry entry) {
        ActivityEntry.Target target = entry.target();
        return Json.text(
                new Tree()
                        .with("time", entry.at().toString())
                        .with("activity", entry.activity())
                        .with("who", entry.who())
                        .with("address", entry.address())
                        .with("logon", entry.logon().orElse(null))
                        .with(
                                "object",
                                new Tree()
                                        .with("id", target.id().toString())
                                        .with("kind", target.kind().key())
                                        .with("dn", target.dn())
                                        .with("name", target.name())
                                        .members())
                        .with(
                                "changes",
                                entry.changes().stream().map(ActivityText::change).toList())
                        .with("undoOf", entry.undoOf().orElse(null))
                        .members());
    }

    private static SequencedMap<String, @Nullable Object> change(ValueChange change) {
        return new Tree()
                .with("attribute", change.attribute())
                .with("removed", change.removed())
                .with("added", change.added())
                .with("exact", change.exact())
                .members();
    }

    /// The entry of a line; empty if it is none, as after a line that was cut off by a power
    /// failure.
    static Optional<ActivityEntry> entry(String line) {
        try {
            Map<String, @Nullable Object> tree = Json.object(line.getBytes(StandardCharsets.UTF_8));
            if (!(tree.get("object") instanceof Map<?, ?> object)
                    || !(tree.get("changes") instanceof List<?> changes)) {
                return Optional.empty();
            }
            var read = new ArrayList<ValueChange>();
            for (Object change : changes) {
                if (change instanceof Map<?, ?> one) {
                    read.add(
                            new ValueChange(
                                    text(one, "attribute"),
                                    texts(one.get("removed")),
                                    texts(one.get("added")),
                                    Boolean.TRUE.equals(one.get("exact"))));
                }
            }
            return Optional.of(
                    new ActivityEntry(
                            text(tree, "activity"),
                            Instant.parse(text(tree, "time")),
                            text(tree, "who"),
                            text(tree, "address"),
                            maybe(tree.get("logon")),
                            new ActivityEntry.Target(
                                    new AccountId(UUID.fromString(text(object, "id"))),
                                    kind(text(object, "kind")),
                                    text(object, "dn"),
                                    text(object, "name")),
                            read,
                            maybe(tree.get("undoOf"))));
        } catch (RefusedException | DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static AccountKind kind(String key) {
        for (AccountKind kind : AccountKind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind " + key);
    }

    private static Optional<String> maybe(@Nullable Object value) {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static String text(Map<?, ?> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    private static List<String> texts(@Nullable Object list) {
        var texts = new ArrayList<String>();
        if (list instanceof List<?> items) {
            items.forEach(item -> texts.add(String.valueOf(item)));
        }
        return texts;
    }
}
