package org.linekeeper.app.config;

import java.util.Optional;
import org.linekeeper.app.line.CsvLineCatalog;
import org.linekeeper.core.line.LineCatalog;
import org.linekeeper.core.roster.BindingSettings;

/// `lines`: where they are listed, and what gives users a line.
final class LineKeys {
    static final KeyTable TABLE = KeyTable.of("lines");

    static final ConfigKey FILE =
            TABLE.file(
                    "file",
                    "",
                    "CSV file with the lines of the telephone system; its first line names the columns:"
                            + " `number`, and if wanted `postfix`, `name`, `location`, `enabled`, `private`."
                            + " Command line: `--line-file`.");
    static final ConfigKey BIND_AUTOMATICALLY =
            TABLE.truth(
                    "bind-automatically",
                    true,
                    "Whether business numbers give users the lines that have these numbers. First and second"
                            + " phone always do.");
    static final ConfigKey BIND_BUSINESS =
            TABLE.truth(
                    "bind-business",
                    true,
                    "Whether the first business number does, when `lines.bind-automatically` is on.");
    static final ConfigKey BIND_BUSINESS2 =
            TABLE.truth(
                    "bind-business2",
                    true,
                    "Whether the second business number does, when `lines.bind-automatically` is on.");

    private LineKeys() {}

    static BindingSettings binding(ConfigValues values) {
        return new BindingSettings(
                values.truth(BIND_AUTOMATICALLY),
                values.truth(BIND_BUSINESS),
                values.truth(BIND_BUSINESS2));
    }

    static Optional<LineCatalog> catalog(ConfigValues values) {
        return values.file(FILE).map(CsvLineCatalog::new);
    }
}
