package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What came back.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public Answer expect(int wanted) {
        assertThat(status).as(text()).isEqualTo(wanted);
        return this;
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public List<String> all(String name) {
        return headers.allValues(name);
    }

    public JsonNode json() {
        try {
            return MAPPER.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text(), e);
        }
    }

    /// The member at a path like `/account/numbers/business`, as text.
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /// The kind of refusal.
    public String problem() {
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        return at("/type").replace("urn:linekeeper:problem:", "");
    }
}
