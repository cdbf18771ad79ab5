package org.linekeeper.console.http;

/// Who may ask for a route at all; what they get the directory decides.
public enum Access {
    /// Everybody who reaches the console.
    PUBLIC,
    /// Whoever has logged on.
    PERSON,
    /// Whoever has logged on and has the administrators' views.
    ADMINISTRATOR
}
