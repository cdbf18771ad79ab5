package org.linekeeper.directory.embedded.log;

import java.io.IOException;

/// Another process has the folder open.
public final class FolderInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    FolderInUseException(String message) {
        super(message);
    }
}
