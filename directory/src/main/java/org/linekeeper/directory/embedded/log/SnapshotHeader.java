package org.linekeeper.directory.embedded.log;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;

/// What a snapshot says above its entries, as comment lines.
///
/// @param domain DNS name of the domain
/// @param sid security identifier of the domain
/// @param usn highest update sequence number given out
/// @param rid highest relative identifier given out
record SnapshotHeader(String domain, String sid, long usn, long rid) {
    /// Number of lines before the first entry.
    static final int LINES = 7;

    private static final String FORMAT = "1";

    /// The lines.
    String text() {
        var lines =
                List.of(
                        "# Linekeeper embedded directory",
                        "# format=" + FORMAT,
                        "# domain=" + domain,
                        "# sid=" + sid,
                        "# usn=" + usn,
                        "# rid=" + rid,
                        "version: 1");
        return String.join("\n", lines) + "\n\n";
    }

    /// Reads the lines.
    ///
    /// @throws IOException when one is missing or the format is not ours
    static SnapshotHeader parse(List<String> lines, String file) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : lines) {
            int equals = line.indexOf('=');
            if (line.startsWith("# ") && equals > 0) {
                values.put(line.substring(2, equals), line.substring(equals + 1));
            }
        }
        var format = values.getOrDefault("format", "none");
        if (!format.equals(FORMAT)) {
            throw new IOException(
                    "%s has format %s, this program reads format %s. Use the version of the program that wrote it."
                            .formatted(file, format, FORMAT));
        }
        try {
            return new SnapshotHeader(
                    values.getOrDefault("domain", ""),
                    values.getOrDefault("sid", ""),
                    Long.parseLong(values.getOrDefault("usn", "")),
                    Long.parseLong(values.getOrDefault("rid", "")));
        } catch (NumberFormatException e) {
            throw new IOException(file + " has a damaged header: " + e.getMessage(), e);
        }
    }
}
