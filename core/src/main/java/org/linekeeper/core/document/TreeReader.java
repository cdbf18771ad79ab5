package org.linekeeper.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// Reads the members of one object of a tree that somebody else made. What is of the wrong type or
/// unknown becomes a problem named by its path.
final class TreeReader {
    private static final int MAX_ITEMS = 10_000;

    private final Map<String, ? extends @Nullable Object> members;
    private final String path;
    private final List<Problem> problems;

    /// @param path what comes before the members' names in messages; empty at the root
    /// @param problems receives what is wrong
    TreeReader(
            Map<String, ? extends @Nullable Object> members, String path, List<Problem> problems) {
        this.members = members;
        this.path = path;
        this.problems = problems;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /// The path of a member.
    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// The members' names.
    Set<String> names() {
        return Set.copyOf(members.keySet());
    }

    /// Tells of every member that is not one of these.
    void allow(Set<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                problem(
                        name,
                        "",
                        "there is no such setting on this kind of account.",
                        "Known: " + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }

    /// The text of a member; `null` counts as the empty text. Empty if the member is missing or no
    /// text.
    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        Object value = members.get(name);
        if (value == null) {
            return Optional.of("");
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        return wrong(name, "a text, or null to clear it");
    }

    /// `true` or `false`.
    Optional<Boolean> truth(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        return members.get(name) instanceof Boolean truth
                ? Optional.of(truth)
                : wrong(name, "true or false");
    }

    /// A list of texts.
    Optional<List<String>> texts(String name) {
        Optional<List<Object>> items = items(name);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var texts = new ArrayList<String>();
        for (Object item : items.get()) {
            if (!(item instanceof String text)) {
                return wrong(name, "a list of texts");
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    /// A list of texts, none if the member is missing.
    List<String> textsOrNone(String name) {
        return texts(name).orElse(List.of());
    }

    /// A list of objects, each with its place in its path.
    List<TreeReader> objects(String name) {
        List<Object> items = items(name).orElse(List.of());
        var objects = new ArrayList<TreeReader>();
        for (int i = 0; i < items.size(); i++) {
            Optional<Map<String, @Nullable Object>> object = asObject(items.get(i));
            if (object.isEmpty()) {
                wrong(name, "a list of objects");
                return List.of();
            }
            objects.add(new TreeReader(object.get(), path(name) + "[" + i + "]", problems));
        }
        return objects;
    }

    /// An object; empty if the member is missing, `null` or no object.
    Optional<TreeReader> object(String name) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<Map<String, @Nullable Object>> object = asObject(value);
        if (object.isEmpty()) {
            return wrong(name, "an object");
        }
        return Optional.of(new TreeReader(object.get(), path(name), problems));
    }

    /// An object as [#object], without telling of a wrong type.
    Optional<TreeReader> member(String name) {
        return members.get(name) instanceof Map ? object(name) : Optional.empty();
    }

    /// Whether the member is there and `null`.
    boolean isNull(String name) {
        return has(name) && members.get(name) == null;
    }

    /// Adds a problem of a member's value.
    void problem(String name, String value, String rule, String nextStep) {
        problems.add(
                Problem.error(ProblemCode.VALUE_NOT_UNDERSTOOD, path(name), value, rule, nextStep));
    }

    /// Adds a problem.
    void problem(Problem problem) {
        problems.add(problem);
    }

    private Optional<List<Object>> items(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!(members.get(name) instanceof List<?> list)) {
            return wrong(name, "a list");
        }
        if (list.size() > MAX_ITEMS) {
            problem(
                    name,
                    list.size() + " items",
                    "a list may have at most " + MAX_ITEMS + " items.",
                    "Send it in several parts.");
            return Optional.empty();
        }
        var items = new ArrayList<Object>();
        for (Object item : list) {
            if (item == null) {
                return wrong(name, "a list without null");
            }
            items.add(item);
        }
        return Optional.of(items);
    }

    private static Optional<Map<String, @Nullable Object>> asObject(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            object.put(String.valueOf(member.getKey()), member.getValue());
        }
        return Optional.of(object);
    }

    private <T> Optional<T> wrong(String name, String wanted) {
        Object value = members.get(name);
        String shown =
                value instanceof String || value instanceof Number || value instanceof Boolean
                        ? value.toString()
                        : "";
        problem(name, shown, "this must be " + wanted + ".", "");
        return Optional.empty();
    }
}
