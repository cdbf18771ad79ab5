package org.linekeeper.console.tls;

/// A certificate cannot be used; the message says why and what to do.
public final class UnusableCertificateException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message the file, what is wrong with it and what to do; nothing secret
    public UnusableCertificateException(String message) {
        super(message);
    }
}
