package org.linekeeper.cli.setting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.output.Terminal;

/// Files named on the command line; `-` is what comes in.
public final class InputFiles {
    /// The name that stands for the standard input.
    public static final String STANDARD_INPUT = "-";

    private InputFiles() {}

    /// The bytes of a file.
    ///
    /// @throws CommandException when it cannot be read or is larger than that
    static byte[] bytes(Option option, String file, int maxBytes) throws CommandException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return limited(option, file, in, maxBytes);
        } catch (NoSuchFileException _) {
            throw CommandException.refused(
                    option.name() + " '" + file + "': there is no such file. Check the name.");
        } catch (IOException | InvalidPathException e) {
            throw unreadable(option, file, e);
        }
    }

    private static byte[] limited(Option option, String file, InputStream in, int maxBytes)
            throws IOException, CommandException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw CommandException.refused(
                    option.name()
                            + " '"
                            + file
                            + "': larger than "
                            + maxBytes
                            + " bytes, which is the most that is read. Give a smaller file.");
        }
        return bytes;
    }

    /// The text of a file or of the standard input, which must be UTF-8.
    ///
    /// @throws CommandException when it cannot be read or is larger than that
    public static char[] text(Option option, String file, Terminal terminal, int maxBytes)
            throws CommandException {
        byte[] bytes;
        try {
            bytes =
                    file.equals(STANDARD_INPUT)
                            ? limited(option, "standard input", terminal.in(), maxBytes)
                            : bytes(option, file, maxBytes);
        } catch (IOException e) {
            throw unreadable(option, file, e);
        }
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            char[] text = new char[decoded.remaining()];
            decoded.get(text);
            Arrays.fill(decoded.array(), '\0');
            return text;
        } catch (CharacterCodingException _) {
            throw CommandException.refused(
                    option.name() + " '" + file + "': not UTF-8 text. Convert it to UTF-8.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static CommandException unreadable(Option option, String file, Exception e) {
        return CommandException.refused(
                option.name()
                        + " '"
                        + file
                        + "': cannot be read ("
                        + e.getClass().getSimpleName()
                        + ": "
                        + e.getMessage()
                        + "). Check the name and the rights on the file.");
    }
}
