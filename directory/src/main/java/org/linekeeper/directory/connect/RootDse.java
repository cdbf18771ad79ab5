package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a domain controller says of itself on its root entry ([MS-ADTS] 3.1.1.3.2). A missing value
/// is the empty text.
///
/// @param defaultNamingContext DN of the domain
/// @param configurationNamingContext DN of the forest's configuration
/// @param schemaNamingContext DN of the forest's schema
/// @param rootDomainNamingContext DN of the forest's first domain
/// @param dnsHostName name of this domain controller
/// @param vendorName empty on Windows; Samba names itself
/// @param supportedControls OIDs of request controls
public record RootDse(
        String defaultNamingContext,
        String configurationNamingContext,
        String schemaNamingContext,
        String rootDomainNamingContext,
        String dnsHostName,
        String vendorName,
        Set<String> supportedControls) {

    public RootDse {
        supportedControls = Set.copyOf(supportedControls);
    }

    /// Reads it.
    ///
    /// @throws LDAPException also when the server is not a directory of the Active Directory kind
    public static RootDse read(LDAPInterface connection) throws LDAPException {
        Entry entry =
                PooledSearch.entry(
                        connection,
                        new SearchRequest(
                                "",
                                SearchScope.BASE,
                                Filter.createPresenceFilter("objectClass"),
                                "defaultNamingContext",
                                "configurationNamingContext",
                                "schemaNamingContext",
                                "rootDomainNamingContext",
                                "dnsHostName",
                                "vendorName",
                                "supportedControl"));
        if (entry == null || !entry.hasAttribute("defaultNamingContext")) {
            throw new LDAPException(
                    ResultCode.NOT_SUPPORTED,
                    "the server has no defaultNamingContext, so it is not a domain controller of"
                            + " Active Directory, Samba AD or Linekeeper's own directory");
        }
        String[] controls = entry.getAttributeValues("supportedControl");
        return new RootDse(
                text(entry.getAttributeValue("defaultNamingContext")),
                text(entry.getAttributeValue("configurationNamingContext")),
                text(entry.getAttributeValue("schemaNamingContext")),
                text(entry.getAttributeValue("rootDomainNamingContext")),
                text(entry.getAttributeValue("dnsHostName")),
                text(entry.getAttributeValue("vendorName")),
                controls == null ? Set.of() : Set.copyOf(Arrays.asList(controls)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
