package org.linekeeper.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes trees of maps, lists, texts, numbers and truth values. The most frequent kinds come
/// first, and a chain of instanceof instead of a switch, because every value of every listed
/// account passes here and the JVM's first compiler does not see through a pattern switch.
final class JsonTree {
    private JsonTree() {}

    @SuppressWarnings("IfChainToSwitch") // see above: measured
    static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value == null) {
            generator.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }
}
