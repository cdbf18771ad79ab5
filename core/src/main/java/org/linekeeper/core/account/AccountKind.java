package org.linekeeper.core.account;

/// The three kinds of directory entries that carry UC settings.
public enum AccountKind {
    /// A person's account (object class `user`, never a computer).
    USER,
    /// A group of accounts (object class `group`).
    GROUP,
    /// A computer with a telephone beside it (object class `computer`).
    COMPUTER
}
