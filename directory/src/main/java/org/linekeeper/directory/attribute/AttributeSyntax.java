package org.linekeeper.directory.attribute;

/// How Active Directory stores the values of an attribute.
///
/// Source: the syntax table of [MS-ADTS] 3.1.1.2.2.2; both numbers together name a syntax.
public enum AttributeSyntax {
    /// A signed 32-bit number. Bit masks are stored as such: `0x80000000` is -2147483648.
    INTEGER("2.5.5.9", 2, "Integer"),
    /// Text of any length, compared without regard to case.
    UNICODE_STRING("2.5.5.12", 64, "Unicode string");

    private final String attributeSyntax;
    private final int omSyntax;
    private final String label;

    AttributeSyntax(String attributeSyntax, int omSyntax, String label) {
        this.attributeSyntax = attributeSyntax;
        this.omSyntax = omSyntax;
        this.label = label;
    }

    /// The value of `attributeSyntax` in the schema, an OID.
    public String attributeSyntax() {
        return attributeSyntax;
    }

    /// The value of `oMSyntax` in the schema.
    public int omSyntax() {
        return omSyntax;
    }

    /// What messages and reference pages call it.
    public String label() {
        return label;
    }
}
