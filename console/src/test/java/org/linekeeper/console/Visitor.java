package org.linekeeper.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser: keeps cookies and repeats the token.
final class Visitor {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final ConsoleScene scene;

    Visitor(ConsoleScene scene) {
        this.scene = scene;
    }

    Answer logOn(String user, String password) {
        return post("session", Map.of("user", user, "password", password));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, @Nullable Object body) {
        return send(json(request(path)).POST(BodyPublishers.ofString(text(body))));
    }

    Answer patch(String path, String etag, @Nullable Object body) {
        return send(
                json(request(path))
                        .header("If-Match", etag)
                        .method("PATCH", BodyPublishers.ofString(text(body))));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    /// A request with cookies and token.
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(scene.uri(path.startsWith("/") ? path : "/api/v1/" + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        @Nullable String token = cookies.get("linekeeper-csrf");
        if (token != null) {
            request.header("X-CSRF-Token", token);
        }
        return request;
    }

    Answer send(HttpRequest.Builder request) {
        Answer answer = scene.send(request.build());
        for (String cookie : answer.all("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String text(@Nullable Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
