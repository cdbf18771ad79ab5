package org.linekeeper.core.roster;

/// Why a user can do nothing with any line, own ones included (vendor manual chapter 2, "CTI
/// lines").
public enum NoLines {
    /// The account is not set up for UC.
    NOT_SET_UP("not-set-up"),
    /// No source grants `cti-lines`.
    NOT_GRANTED("cti-lines-not-granted");

    private final String key;

    NoLines(String key) {
        this.key = key;
    }

    /// The name in JSON.
    public String key() {
        return key;
    }
}
