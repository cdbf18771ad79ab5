package org.linekeeper.console.http;

import static java.util.Objects.requireNonNull;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.session.Whence;
import org.linekeeper.core.account.AccountId;

/// One request on its way to its answer.
public final class Call {
    private static final String JSON = "application/json";

    private final Context context;
    private final @Nullable Visit visit;

    /// @param visit the session; `null` if the route needs none
    Call(Context context, @Nullable Visit visit) {
        this.context = requireNonNull(context, "context");
        this.visit = visit;
    }

    /// The person's session.
    public Visit visit() {
        return requireNonNull(visit, "a route that needs a session has one");
    }

    /// The library's view of it, for what only single routes need.
    public Context context() {
        return context;
    }

    /// The address of whoever asks.
    public String address() {
        return context.ip();
    }

    /// Where whoever asks comes from.
    public Whence whence() {
        return new Whence(address(), header("User-Agent").orElse(""));
    }

    /// A part of the path.
    public String path(String name) {
        return context.pathParam(name);
    }

    /// The id in the path.
    ///
    /// @throws RefusedException if it is none
    public AccountId id(String name) throws RefusedException {
        return id(name, path(name));
    }

    /// The id in a parameter after the question mark; empty if it is missing.
    public Optional<AccountId> queryId(String name) throws RefusedException {
        Optional<String> text = query(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(id(name, text.get()));
    }

    private static AccountId id(String name, String text) throws RefusedException {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text.toLowerCase(Locale.ROOT))) { // it is lenient otherwise
                return new AccountId(id);
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw RefusedException.malformed(name + " must be an objectGUID with dashes.");
    }

    /// A parameter after the question mark; empty if it is missing or empty.
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isEmpty());
    }

    /// A number after the question mark.
    ///
    /// @throws RefusedException if it is none between `least` and `most`
    public long number(String name, long otherwise, long least, long most) throws RefusedException {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw RefusedException.malformed(
                name + " must be a whole number between " + least + " and " + most + ".");
    }

    /// `true` or `false` after the question mark; empty if it is missing.
    public Optional<Boolean> truth(String name) throws RefusedException {
        Optional<String> text = query(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text.get()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw RefusedException.malformed(name + " must be true or false.");
        };
    }

    /// Several texts after the question mark, separated by commas; none if it is missing.
    public List<String> list(String name) {
        return query(name)
                .map(text ->
                        Arrays.stream(text.split(",", -1))
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList())
                .orElse(List.of());
    }

    /// A request header; empty if it is missing.
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /// The body as one JSON object.
    ///
    /// @throws RefusedException if it is anything else
    public Map<String, @Nullable Object> body() throws RefusedException {
        String type = header("Content-Type").orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(JSON)) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.UNSUPPORTED_MEDIA,
                            "malformed",
                            "Not understood",
                            "Send JSON, with Content-Type: application/json."));
        }
        return Json.object(context.bodyAsBytes());
    }

    /// Answers with a tree.
    public void answer(@Nullable Object tree) {
        answer(Status.OK, tree);
    }

    /// Answers with a status and a tree.
    public void answer(int status, @Nullable Object tree) {
        context.status(status).contentType(JSON).result(Json.bytes(tree));
    }

    /// Answers with a status only.
    public void answer(int status) {
        context.status(status);
    }
}
