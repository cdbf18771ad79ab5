package org.linekeeper.console.http;

/// The HTTP methods in use.
public enum Method {
    GET,
    POST,
    PATCH,
    DELETE;

    /// Whether it may change something, so that it needs the session's token.
    public boolean changes() {
        return this != GET;
    }
}
