package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.problem.DirectoryRefusedException;

/// Where things are in a forest, as the root DSE of a domain controller tells ([MS-ADTS]
/// 3.1.1.3.2).
///
/// @param schemaDn the schema partition
/// @param configurationDn the configuration partition
/// @param rootDomainDn the forest root domain, whose group Schema Admins may change the schema
/// @param domainDn the domain of the server that was asked
/// @param settingsDn `dsServiceName`: the NTDS settings of the server that was asked
/// @param partitions all partitions of which that server holds a full copy
record Forest(
        String schemaDn,
        String configurationDn,
        String rootDomainDn,
        String domainDn,
        String settingsDn,
        List<String> partitions) {

    private static final String[] ROOT_DSE = {
        "schemaNamingContext",
        "configurationNamingContext",
        "rootDomainNamingContext",
        "defaultNamingContext",
        "dsServiceName",
        "namingContexts"
    };

    Forest {
        partitions = List.copyOf(partitions);
    }

    /// Asks the root DSE.
    ///
    /// @throws DirectoryRefusedException if this is no Active Directory
    static Forest read(LDAPInterface connection) throws LDAPException, DirectoryRefusedException {
        Entry rootDse = connection.getEntry("", ROOT_DSE);
        String[] partitions = rootDse == null ? null : rootDse.getAttributeValues("namingContexts");
        return new Forest(
                text(rootDse, "schemaNamingContext"),
                text(rootDse, "configurationNamingContext"),
                text(rootDse, "rootDomainNamingContext"),
                text(rootDse, "defaultNamingContext"),
                text(rootDse, "dsServiceName"),
                partitions == null ? List.of() : List.of(partitions));
    }

    /// A forest of one domain, known by nothing but its name: enough to write the LDIF text.
    static Forest named(String rootDomainDn) {
        String configuration = "CN=Configuration," + rootDomainDn;
        return new Forest(
                "CN=Schema," + configuration,
                configuration,
                rootDomainDn,
                rootDomainDn,
                "",
                List.of(rootDomainDn));
    }

    /// The container of the entries by which sets of attributes are granted.
    String extendedRightsDn() {
        return "CN=Extended-Rights," + configurationDn;
    }

    /// Whether the server that was asked has this partition.
    boolean holds(String partitionDn) throws LDAPException {
        for (String partition : partitions) {
            if (DN.equals(partition, partitionDn)) {
                return true;
            }
        }
        return false;
    }

    /// The value of an attribute that cannot be missing there.
    static String required(Entry entry, String name) throws LDAPException {
        String value = entry.getAttributeValue(name);
        if (value == null) {
            throw new LDAPException(
                    ResultCode.OTHER, "The entry " + entry.getDN() + " has no " + name + ".");
        }
        return value;
    }

    private static String text(@Nullable Entry rootDse, String name)
            throws DirectoryRefusedException {
        Attribute attribute = rootDse == null ? null : rootDse.getAttribute(name);
        if (attribute == null || attribute.getValue() == null) {
            throw Refusal.because(
                    "The root DSE has no "
                            + name
                            + ", so this is no Active Directory domain controller, and its schema"
                            + " cannot be extended in this way.");
        }
        return attribute.getValue();
    }
}
