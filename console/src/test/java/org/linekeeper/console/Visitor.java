package org.linekeeper.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser: keeps cookies and repeats the token.
public final class Visitor {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final URI console;
    private final HttpClient http;

    /// @param console where it answers
    public Visitor(URI console, HttpClient http) {
        this.console = console;
        this.http = http;
    }

    public Answer logOn(String user, String password) {
        return post("session", Map.of("user", user, "password", password));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, @Nullable Object body) {
        return send(json(request(path)).POST(BodyPublishers.ofString(text(body))));
    }

    public Answer patch(String path, String etag, @Nullable Object body) {
        return send(
                json(request(path))
                        .header("If-Match", etag)
                        .method("PATCH", BodyPublishers.ofString(text(body))));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    /// A request with cookies and token.
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        console.resolve(path.startsWith("/") ? path : "/api/v1/" + path));
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

    public Answer send(HttpRequest.Builder request) {
        Answer answer = answer(request.build());
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

    private Answer answer(HttpRequest request) {
        try {
            return Answer.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
