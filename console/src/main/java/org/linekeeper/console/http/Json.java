package org.linekeeper.console.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Trees of maps, lists, texts, numbers and truth values as JSON, and back. Nothing is bound to
/// classes, so a request cannot make objects of its choice.
public final class Json {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_NUMBER_DIGITS = 20;
    private static final int MAX_NAME = 1_000;
    private static final ObjectMapper MAPPER = mapper();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private Json() {}

    private static ObjectMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxNumberLength(MAX_NUMBER_DIGITS)
                                        .maxNameLength(MAX_NAME)
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /// A tree as text.
    public static String text(@Nullable Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that is no JSON", e);
        }
    }

    /// A tree as UTF-8.
    public static byte[] bytes(@Nullable Object tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that is no JSON", e);
        }
    }

    /// Reads one object.
    ///
    /// @throws RefusedException if the text is anything else
    public static Map<String, @Nullable Object> object(byte[] text) throws RefusedException {
        try {
            Map<String, @Nullable Object> object = MAPPER.readValue(text, OBJECT);
            if (object == null) {
                throw RefusedException.malformed("The body must be a JSON object, not null.");
            }
            return object;
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw RefusedException.malformed("The body is no JSON object" + where + ".");
        } catch (IOException e) {
            throw new IllegalStateException("an array in memory that cannot be read", e);
        }
    }
}
