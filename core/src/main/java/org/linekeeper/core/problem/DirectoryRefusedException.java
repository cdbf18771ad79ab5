package org.linekeeper.core.problem;

import static java.util.Objects.requireNonNull;

/// The directory answered, and said no.
public final class DirectoryRefusedException extends DirectoryException {
    private static final long serialVersionUID = 1L;

    /// Why, in the categories that callers treat differently.
    public enum Category {
        /// User name or password not accepted, account locked or disabled, ticket missing.
        LOGON,
        /// The account in use lacks a right on the entry or attribute.
        RIGHT_MISSING,
        /// The entry is not there (any more).
        NO_SUCH_ENTRY,
        /// The entry or a unique value is there already.
        ALREADY_EXISTS,
        /// What was read is not what is there now (LDAP result 16 or 20 on a save).
        CHANGED_MEANWHILE,
        /// The value breaks a rule of the directory's schema.
        VALUE,
        /// A limit of the server (size, time, administrative) was reached.
        LIMIT,
        /// The server does not do this.
        NOT_SUPPORTED,
        /// Local safety rule: for example a password would have crossed the network in clear.
        UNSAFE,
        /// Anything else; the diagnostic message tells.
        OTHER
    }

    private final Category category;
    private final String dn;
    private final int resultCode;
    private final String diagnostic;

    /// @param category how callers should treat it
    /// @param message what was refused, why, and what to do next; nothing secret
    /// @param dn the entry concerned; empty if none
    /// @param resultCode the LDAP result code (RFC 4511 section 4.1.9), or -1 if none
    /// @param diagnostic the server's own words; may be empty
    public DirectoryRefusedException(
            Category category, String message, String dn, int resultCode, String diagnostic) {
        super(message);
        this.category = requireNonNull(category, "category");
        this.dn = requireNonNull(dn, "dn");
        this.resultCode = resultCode;
        this.diagnostic = requireNonNull(diagnostic, "diagnostic");
    }

    /// How callers should treat it.
    public Category category() {
        return category;
    }

    /// The entry concerned; empty if none.
    public String dn() {
        return dn;
    }

    /// The LDAP result code, or -1.
    public int resultCode() {
        return resultCode;
    }

    /// The server's own words; may be empty.
    public String diagnostic() {
        return diagnostic;
    }
}
