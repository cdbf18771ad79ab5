package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.problem.DirectoryRefusedException;

/// Finds the one domain controller of the forest that accepts schema changes.
///
/// Source: Microsoft, "Detecting the Schema Master" (win32/ad): `fSMORoleOwner` of the schema
/// container names the NTDS settings of that controller; their parent is the server entry, whose
/// `dNSHostName` is its name.
final class SchemaMasterLocator {

    /// The schema master.
    ///
    /// @param settingsDn DN of its NTDS settings
    /// @param host its DNS name
    /// @param isHere whether the connection that was asked leads to it
    record SchemaMaster(String settingsDn, String host, boolean isHere) {}

    private SchemaMasterLocator() {}

    static SchemaMaster locate(LDAPInterface connection, Forest forest)
            throws LDAPException, DirectoryRefusedException {
        String owner =
                value(connection.getEntry(forest.schemaDn(), "fSMORoleOwner"), "fSMORoleOwner");
        if (owner == null) {
            throw unknown("the schema container names no owner of the role (fSMORoleOwner)");
        }
        DN server = new DN(owner).getParent();
        if (server == null) {
            throw unknown("'" + owner + "' is not the name of a server's settings");
        }
        String host = value(connection.getEntry(server.toString(), "dNSHostName"), "dNSHostName");
        if (host == null) {
            throw unknown("the server '" + server + "' has no dNSHostName (has it been removed?)");
        }
        return new SchemaMaster(owner, host, DN.equals(owner, forest.settingsDn()));
    }

    private static @Nullable String value(@Nullable Entry entry, String attribute) {
        return entry == null ? null : entry.getAttributeValue(attribute);
    }

    private static DirectoryRefusedException unknown(String reason) {
        return Refusal.because(
                "The schema master cannot be told: "
                        + reason
                        + ". See who holds the role with 'netdom query fsmo' (Windows) or 'samba-tool"
                        + " fsmo show' (Samba), and seize it if that server is gone.");
    }
}
