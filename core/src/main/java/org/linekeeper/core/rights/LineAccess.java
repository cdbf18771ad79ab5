package org.linekeeper.core.rights;

/// What may be done with additional lines (`ectisrv3CTILinesPermissions`; vendor manual chapter 5,
/// note 1). One mask holds for all additional lines of an account.
public enum LineAccess implements Right {
    MAKE_CALLS(0x4, "LINEACCESS_ACTIVE", "Make calls", false),
    PICK_UP(0x10, "LINEACCESS_REDIRECT", "Pick up calls / configure call forwarding", true),
    DISPLAY_OUTGOING(0x20, "LINEACCESS_NUMBERSOUT", "Display outgoing calls", true),
    ONLY_OWNER_DIALS(
            0x200, "LINEACCESS_MULTILINECHECKUSER", "Only authorized users may dial", false),
    DISPLAY_INCOMING(0x800, "LINEACCESS_NUMBERSIN", "Display incoming phone numbers", true);

    private final int mask;
    private final String publishedName;
    private final String label;
    private final boolean onUserPage;

    LineAccess(int mask, String publishedName, String label, boolean onUserPage) {
        this.mask = mask;
        this.publishedName = publishedName;
        this.label = label;
        this.onUserPage = onUserPage;
    }

    @Override
    public long mask() {
        return mask;
    }

    @Override
    public String publishedName() {
        return publishedName;
    }

    @Override
    public String label() {
        return label;
    }

    /// Whether the page "Additional lines" of a user shows a check box; the others belong to
    /// computers.
    public boolean onUserPage() {
        return onUserPage;
    }
}
