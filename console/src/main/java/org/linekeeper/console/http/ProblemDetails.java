package org.linekeeper.console.http;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.document.FieldPaths;
import org.linekeeper.core.problem.Problem;

/// A refusal as a document (RFC 9457).
///
/// @param status HTTP status code
/// @param key names the kind of refusal for programs; empty if the status says it all
/// @param title what is refused, in a few words
/// @param detail the value, the rule and the next step; nothing secret
/// @param extras further members
public record ProblemDetails(
        int status,
        String key,
        String title,
        String detail,
        SequencedMap<String, @Nullable Object> extras) {
    /// The media type of such documents.
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDetails {
        requireNonNull(key, "key");
        requireNonNull(title, "title");
        requireNonNull(detail, "detail");
        extras = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(extras));
    }

    /// A refusal without further members.
    public static ProblemDetails of(int status, String key, String title, String detail) {
        return new ProblemDetails(status, key, title, detail, new LinkedHashMap<>());
    }

    /// Values that break rules; the fields are paths in the request.
    public static ProblemDetails invalid(List<Problem> problems) {
        return of(
                        Status.UNPROCESSABLE,
                        "invalid",
                        "Not saved: the change breaks rules",
                        problems.stream()
                                .filter(Problem::refuses)
                                .findFirst()
                                .or(() -> problems.stream().findFirst())
                                .map(Problem::text)
                                .orElse(""))
                .with("problems", AccountDocuments.problems(FieldPaths.in(problems)));
    }

    /// The same with one more member.
    public ProblemDetails with(String name, @Nullable Object value) {
        SequencedMap<String, @Nullable Object> more = new LinkedHashMap<>(extras);
        more.put(name, value);
        return new ProblemDetails(status, key, title, detail, more);
    }

    /// The document.
    public SequencedMap<String, @Nullable Object> tree() {
        SequencedMap<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", key.isEmpty() ? "about:blank" : "urn:linekeeper:problem:" + key);
        tree.put("title", title);
        tree.put("status", status);
        tree.put("detail", detail);
        tree.putAll(extras);
        return tree;
    }
}
