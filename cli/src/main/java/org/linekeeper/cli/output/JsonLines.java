package org.linekeeper.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A JSON array of many trees, one a line, written while they arrive: half as long as [JsonText],
/// and `grep` and `wc -l` understand it. Brackets stand on lines of their own; an array without
/// trees is `[]`.
public final class JsonLines implements AutoCloseable {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().rootValueSeparator(",\n").build();

    private final Terminal terminal;
    private final JsonGenerator generator;
    private boolean empty = true;

    public JsonLines(Terminal terminal) {
        this.terminal = terminal;
        try {
            generator = FACTORY.createGenerator(terminal.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /// One more tree.
    public void add(@Nullable Object tree) {
        try {
            if (empty) {
                empty = false;
                generator.writeRaw("[\n");
            }
            JsonTree.write(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the array.
    @Override
    public void close() {
        try {
            generator.writeRaw(empty ? "[]" : "\n]");
            generator.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.out().println();
        terminal.out().flush();
    }
}
