package org.linekeeper.core.problem;

/// A directory operation did not happen. The two cases are all there are: the directory was not
/// there ([DirectoryUnavailableException], worth a retry) or it said no
/// ([DirectoryRefusedException], retrying changes nothing).
public abstract sealed class DirectoryException extends Exception
        permits DirectoryUnavailableException, DirectoryRefusedException {
    private static final long serialVersionUID = 1L;

    DirectoryException(String message, Throwable cause) {
        super(message, cause);
    }

    DirectoryException(String message) {
        super(message);
    }
}
