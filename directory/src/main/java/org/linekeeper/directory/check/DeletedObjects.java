package org.linekeeper.directory.check;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// Whether the account in use may look into the container of deleted entries. A program that
/// follows changes learns of deletions only there.
///
/// @param connection any
/// @param domainDn of the domain
/// @param caller who asks
record DeletedObjects(LDAPInterface connection, String domainDn, Caller caller) {

    /// LDAP_SERVER_SHOW_DELETED_OID, [MS-ADTS] 3.1.1.3.4.1.14.
    private static final Control SHOW_DELETED = new Control("1.2.840.113556.1.4.417", true);

    /// The warning, if it may not.
    Optional<Problem> problem() throws LDAPException {
        if (readable()) {
            return Optional.empty();
        }
        String dn = "CN=Deleted Objects," + domainDn;
        return Optional.of(
                Problem.warning(
                        ProblemCode.RIGHT_MISSING,
                        "deleted-objects",
                        dn,
                        "The account in use may not list deleted entries; a program that follows changes"
                                + " does not learn of deletions.",
                        "As Domain Admin on Windows: dsacls \""
                                + dn
                                + "\" /takeownership, then dsacls \""
                                + dn
                                + "\" /G \""
                                + caller.name()
                                + ":LCRP\" (Microsoft, article 892806)."));
    }

    private boolean readable() throws LDAPException {
        var request =
                new SearchRequest(
                        "CN=Deleted Objects," + domainDn,
                        SearchScope.BASE,
                        "(objectClass=*)",
                        "nTSecurityDescriptor");
        request.addControl(SHOW_DELETED);
        request.addControl(DirectoryAccessCheck.securityDescriptorFlags());
        byte[] descriptor = descriptor(request);
        if (descriptor == null) {
            return false;
        }
        AccessList list = AccessList.of(descriptor);
        return list.grants(AccessList.LIST_CHILDREN, Set.of(), caller.sids())
                && list.grants(AccessList.READ_PROPERTY, Set.of(), caller.sids());
    }

    private byte @Nullable [] descriptor(SearchRequest request) throws LDAPException {
        try {
            @Nullable Entry entry = connection.searchForEntry(request);
            return entry == null ? null : entry.getAttributeValueBytes("nTSecurityDescriptor");
        } catch (LDAPSearchException e) {
            if (ResultCode.NO_SUCH_OBJECT.equals(e.getResultCode())
                    || ResultCode.INSUFFICIENT_ACCESS_RIGHTS.equals(e.getResultCode())) {
                return null;
            }
            throw e;
        }
    }
}
