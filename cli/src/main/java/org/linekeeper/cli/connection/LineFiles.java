package org.linekeeper.cli.connection;

import java.nio.file.Path;
import org.linekeeper.core.line.LineCatalog;

/// Opens files in which the lines of a telephone system are listed. Only the program's wiring knows
/// their form.
public interface LineFiles {
    /// A catalog that reads the file when asked. A file that is missing or damaged becomes a
    /// problem of the listing.
    LineCatalog open(Path file);
}
