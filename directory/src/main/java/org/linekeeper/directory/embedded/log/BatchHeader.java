package org.linekeeper.directory.embedded.log;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The comment line above changes that were made together.
///
/// @param bytes length of the change records below it
/// @param checksum their CRC-32C
/// @param usn highest update sequence number given out by then
/// @param rid highest relative identifier given out by then
record BatchHeader(int bytes, long checksum, long usn, long rid) {
    private static final Pattern FORM =
            Pattern.compile(
                    "# change bytes=(\\d{1,9}) crc32c=([0-9a-f]{8}) usn=(\\d{1,18}) rid=(\\d{1,18})");

    /// The line with its end.
    String line() {
        return String.format(
                Locale.ROOT,
                "# change bytes=%d crc32c=%08x usn=%d rid=%d\n",
                bytes,
                checksum,
                usn,
                rid);
    }

    /// Reads a line without its end.
    static Optional<BatchHeader> parse(String line) {
        var matcher = FORM.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new BatchHeader(
                                Integer.parseInt(matcher.group(1)),
                                Long.parseLong(matcher.group(2), 16),
                                Long.parseLong(matcher.group(3)),
                                Long.parseLong(matcher.group(4))))
                : Optional.empty();
    }
}
