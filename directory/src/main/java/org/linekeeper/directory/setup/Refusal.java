package org.linekeeper.directory.setup;

import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;

/// Says no on this program's own account, without the directory having been asked.
final class Refusal {

    private static final int NO_RESULT_CODE = -1;

    private Refusal() {}

    /// @param message what is refused, why, and what to do next
    static DirectoryRefusedException because(String message) {
        return new DirectoryRefusedException(Category.OTHER, message, "", NO_RESULT_CODE, "");
    }
}
