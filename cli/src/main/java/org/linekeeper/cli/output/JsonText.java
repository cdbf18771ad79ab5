package org.linekeeper.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes trees of maps, lists, texts, numbers and truth values as JSON while they arrive, two
/// spaces deep and one member a line.
public final class JsonText implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Terminal terminal;
    private final JsonGenerator generator;

    public JsonText(Terminal terminal) {
        this.terminal = terminal;
        try {
            generator = FACTORY.createGenerator(terminal.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        var indenter = new DefaultIndenter("  ", "\n");
        var pretty =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                .withObjectEmptySeparator("")
                                .withArrayEmptySeparator(""));
        pretty.indentObjectsWith(indenter);
        pretty.indentArraysWith(indenter);
        generator.setPrettyPrinter(pretty);
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startArray() {
        unchecked(generator::writeStartArray);
    }

    public void endArray() {
        unchecked(generator::writeEndArray);
    }

    public void startObject() {
        unchecked(generator::writeStartObject);
    }

    public void endObject() {
        unchecked(generator::writeEndObject);
    }

    /// The name of the member whose value comes next.
    public void name(String name) {
        unchecked(() -> generator.writeFieldName(name));
    }

    /// The members of an object that has been started.
    public void members(Map<String, ? extends @Nullable Object> tree) {
        tree.forEach((name, value) -> {
            name(name);
            value(value);
        });
    }

    /// Any value.
    public void value(@Nullable Object value) {
        unchecked(() -> JsonTree.write(generator, value));
    }

    /// Ends the document with a line end.
    @Override
    public void close() {
        unchecked(() -> {
            generator.close();
            terminal.out().println();
            terminal.out().flush();
        });
    }
}
