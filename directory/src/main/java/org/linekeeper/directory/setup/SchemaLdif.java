package org.linekeeper.directory.setup;

import com.unboundid.ldif.LDIFChangeRecord;
import java.util.List;
import org.linekeeper.core.setup.SetupStep;

/// Writes schema changes as LDIF (RFC 2849) that both `ldifde` and `ldapmodify` read.
///
/// Both take plain `changetype: add` and `modify`, want each modification closed by `-`, and take
/// an empty DN for the root DSE (Microsoft, "LDIF Scripts" and "Updating the Schema Cache"). The
/// `ntdsSchema...` change types would only be read by `ldifde`. Lines are not folded, all text is
/// ASCII, so the code page does not matter.
final class SchemaLdif {

    private SchemaLdif() {}

    /// One change.
    static String record(LDIFChangeRecord change) {
        return change.toLDIFString(0).replace("dn: \n", "dn:\n");
    }

    /// All steps as a file, with the commands that apply it.
    ///
    /// @param forest where the DNs of the steps lead
    /// @param schemaMaster DNS name of the server that accepts it, or empty if not known
    /// @param steps in order; may be empty
    static String file(Forest forest, String schemaMaster, List<SetupStep> steps) {
        String server = schemaMaster.isEmpty() ? "SCHEMA-MASTER" : schemaMaster;
        String root = forest.rootDomainDn();
        var text = new StringBuilder();
        text.append("# Schema extension for UC settings, forest root domain ").append(root);
        text.append("\n#\n");
        if (steps.isEmpty()) {
            return text.append("# Nothing is missing in this forest; there is nothing to apply.\n")
                    .toString();
        }
        text.append("# Apply it once per forest, as a member of Schema Admins and Enterprise\n");
        text.append("# Admins, at the schema master. Attributes and classes cannot be deleted\n");
        text.append("# afterwards, only deactivated.\n#\n");
        text.append("# Windows:\n");
        text.append("#   ldifde -i -f uc-settings.ldf -s ").append(server).append('\n');
        text.append("# the same file for another forest (here DC=other,DC=example):\n");
        text.append("#   ldifde -i -f uc-settings.ldf -s SCHEMA-MASTER -c \"").append(root);
        text.append("\" \"DC=other,DC=example\"\n");
        text.append("# Any other system, with OpenLDAP's tools (on a Samba server,\n");
        text.append("# 'dsdb:schema update allowed = yes' must stand in its smb.conf):\n");
        text.append("#   ldapmodify -H ldaps://").append(server);
        text.append(" -D NAME@DOMAIN -W -f uc-settings.ldf\n");
        for (SetupStep step : steps) {
            text.append("\n# ").append(step.title()).append('\n').append(step.text());
        }
        return text.toString();
    }

    /// The whole extension for a forest that has nothing of it, without asking any server.
    ///
    /// @param rootDomainDn DN of the forest root domain, for example `DC=example,DC=org`
    static String complete(String rootDomainDn) {
        Forest forest = Forest.named(rootDomainDn);
        List<SetupStep> steps =
                new SchemaPlanner(forest, SchemaPlanner.untouched(forest))
                        .installation().steps().stream().map(SchemaStep::shown).toList();
        return file(forest, "", steps);
    }
}
