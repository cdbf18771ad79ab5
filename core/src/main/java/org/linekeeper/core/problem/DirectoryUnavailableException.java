package org.linekeeper.core.problem;

/// No directory server answered, or the connection broke before an answer came. A write that ends
/// so may or may not have happened; reading again tells.
public final class DirectoryUnavailableException extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /// @param message what was tried, where, what failed, and what to do next; nothing secret
    public DirectoryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /// @param message what was tried, where, what failed, and what to do next; nothing secret
    public DirectoryUnavailableException(String message) {
        super(message);
    }
}
