package org.linekeeper.console.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Cookies;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Tree;

/// The description of the REST interface (OpenAPI 3.1), made of the routes themselves.
public final class OpenApi {
    private OpenApi() {}

    /// The document.
    ///
    /// @param version of the program
    public static SequencedMap<String, @Nullable Object> document(
            List<Route> routes, String version) {
        var paths = new LinkedHashMap<String, SequencedMap<String, @Nullable Object>>();
        for (Route route : routes) {
            paths.computeIfAbsent(route.path(), _ -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        return new Tree()
                .with("openapi", "3.1.0")
                .with(
                        "info",
                        new Tree()
                                .with("title", "Linekeeper")
                                .with("version", version)
                                .with(
                                        "description",
                                        "Unified-communications settings in Active Directory. Names"
                                                + " of members are those of the command line's"
                                                + " JSON. Refusals are problem details (RFC 9457).")
                                .members())
                .with("servers", List.of(new Tree().with("url", "/api/v1").members()))
                .with("paths", paths)
                .with(
                        "components",
                        new Tree()
                                .with("securitySchemes", securitySchemes())
                                .with("schemas", schemas())
                                .members())
                .members();
    }

    private static Map<String, @Nullable Object> securitySchemes() {
        return new Tree()
                .with("session", scheme("cookie", "linekeeper-session"))
                .with("token", scheme("header", Cookies.TOKEN_HEADER))
                .members();
    }

    private static Map<String, @Nullable Object> scheme(String in, String name) {
        return new Tree().with("type", "apiKey").with("in", in).with("name", name).members();
    }

    private static Map<String, @Nullable Object> schemas() {
        var properties = new Tree();
        for (String text : List.of("type", "title", "detail")) {
            properties.with(text, Map.of("type", "string"));
        }
        properties.with("status", Map.of("type", "integer"));
        return new Tree()
                .with(
                        "Problem",
                        new Tree()
                                .with("type", "object")
                                .with("properties", properties.members())
                                .members())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> operation(Route route) {
        Tree operation =
                new Tree()
                        .with("operationId", operationId(route))
                        .with("tags", List.of(route.tag()))
                        .with("summary", route.summary())
                        .with("description", access(route));
        if (!route.parameters().isEmpty()) {
            operation.with(
                    "parameters", route.parameters().stream().map(OpenApi::parameter).toList());
        }
        route.body()
                .ifPresent(body ->
                        operation.with(
                                "requestBody",
                                new Tree()
                                        .with("required", true)
                                        .with("description", body)
                                        .with(
                                                "content",
                                                content(
                                                        "application/json",
                                                        Map.of("type", "object")))
                                        .members()));
        operation.with("responses", responses(route));
        if (route.access() != Access.PUBLIC) {
            Tree needed = new Tree().with("session", roles(route));
            if (route.method().changes()) {
                needed.with("token", List.of());
            }
            operation.with("security", List.of(needed.members()));
        }
        return operation.members();
    }

    /// OpenAPI 3.1, security requirement object: the roles that are needed.
    private static List<String> roles(Route route) {
        return route.access() == Access.ADMINISTRATOR ? List.of("administrator") : List.of();
    }

    private static String operationId(Route route) {
        var id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
        for (String part : route.path().split("[/{}-]", -1)) {
            if (!part.isEmpty()) {
                id.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return id.toString();
    }

    private static String access(Route route) {
        return switch (route.access()) {
            case PUBLIC -> "Needs no session.";
            case PERSON -> "For whoever has logged on.";
            case ADMINISTRATOR ->
                    "For administrators: whoever may change somebody else's settings. What they see"
                            + " and change the directory decides.";
        };
    }

    private static SequencedMap<String, @Nullable Object> parameter(Parameter parameter) {
        return new Tree()
                .with("name", parameter.name())
                .with("in", parameter.in())
                .with("required", parameter.required())
                .with("description", parameter.description())
                .with("schema", Map.of("type", parameter.type()))
                .members();
    }

    private static SequencedMap<String, @Nullable Object> responses(Route route) {
        String type = "application/json";
        for (String other : List.of("text/event-stream", "image/jpeg", "text/plain")) {
            if (route.answer().equals(other)) {
                type = other;
            }
        }
        return new Tree()
                .with(
                        "2XX",
                        new Tree()
                                .with("description", route.answer())
                                .with("content", content(type, Map.of()))
                                .members())
                .with(
                        "default",
                        new Tree()
                                .with("description", "Refused.")
                                .with(
                                        "content",
                                        content(
                                                ProblemDetails.MEDIA_TYPE,
                                                Map.of("$ref", "#/components/schemas/Problem")))
                                .members())
                .members();
    }

    private static Map<String, @Nullable Object> content(String type, Map<String, ?> schema) {
        return new Tree().with(type, new Tree().with("schema", schema).members()).members();
    }

    /// The groups of routes, in the order in which they are described.
    public static List<String> tags(List<Route> routes) {
        var tags = new ArrayList<String>();
        for (Route route : routes) {
            if (!tags.contains(route.tag())) {
                tags.add(route.tag());
            }
        }
        return tags;
    }
}
