package org.linekeeper.console.http;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing to ask for: how, who may, what it means, and what answers it. The server and the
/// interface's description are both made of these, so none is undescribed.
///
/// @param path below `/api/v1`, with parameters in braces
/// @param tag the group it belongs to in the description
/// @param summary what it does, as a sentence
/// @param body what to send, in words; empty if nothing
/// @param answer what comes back when all is well, in words
/// @param endpoint answers it
public record Route(
        Method method,
        String path,
        Access access,
        String tag,
        String summary,
        List<Parameter> parameters,
        Optional<String> body,
        String answer,
        Endpoint endpoint) {
    public Route {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(access, "access");
        requireNonNull(tag, "tag");
        requireNonNull(summary, "summary");
        parameters = List.copyOf(parameters);
        requireNonNull(body, "body");
        requireNonNull(answer, "answer");
        requireNonNull(endpoint, "endpoint");
    }

    /// A route without parameters or body.
    public static Route of(
            Method method, String path, Access access, String summary, Endpoint endpoint) {
        String[] parts = path.split("/", -1);
        return new Route(
                method,
                path,
                access,
                parts.length > 1 ? parts[1] : "",
                summary,
                List.of(),
                Optional.empty(),
                "",
                endpoint);
    }

    /// The same in another group of the description.
    public Route in(String changed) {
        return new Route(
                method, path, access, changed, summary, parameters, body, answer, endpoint);
    }

    /// The same with more parameters.
    public Route with(Parameter... more) {
        var all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Route(method, path, access, tag, summary, all, body, answer, endpoint);
    }

    /// The same with a body.
    public Route sending(String changed) {
        return new Route(
                method,
                path,
                access,
                tag,
                summary,
                parameters,
                Optional.of(changed),
                answer,
                endpoint);
    }

    /// The same with an answer.
    public Route answering(String changed) {
        return new Route(method, path, access, tag, summary, parameters, body, changed, endpoint);
    }
}
