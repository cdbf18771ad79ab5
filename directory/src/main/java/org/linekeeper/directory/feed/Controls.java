package org.linekeeper.directory.feed;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Control;

/// Controls of Active Directory that the library has no class for ([MS-ADTS] 3.1.1.3.4.1).
final class Controls {
    /// LDAP_SERVER_DIRSYNC_OID.
    static final String DIRSYNC = "1.2.840.113556.1.4.841";

    /// LDAP_SERVER_NOTIFICATION_OID.
    static final String NOTIFICATION = "1.2.840.113556.1.4.528";

    /// LDAP_SERVER_EXTENDED_DN_OID.
    static final String EXTENDED_DN = "1.2.840.113556.1.4.529";

    private static final String SHOW_DELETED = "1.2.840.113556.1.4.417";
    private static final int GUID_WITH_DASHES = 1;

    private Controls() {}

    /// Names with the GUIDs of what they name: `<GUID=...>;<SID=...>;CN=...`.
    static Control extendedDn() {
        return new Control(
                EXTENDED_DN,
                true,
                new ASN1OctetString(new ASN1Sequence(new ASN1Integer(GUID_WITH_DASHES)).encode()));
    }

    /// Deleted entries, too.
    static Control showDeleted() {
        return new Control(SHOW_DELETED, true);
    }

    /// An answer at every change instead of one answer.
    static Control notification() {
        return new Control(NOTIFICATION, true);
    }
}
