package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// Asks the directory, before anything is written, whether the account in use may do the steps.
///
/// `allowedChildClassesEffective` names the classes the account may create below an entry,
/// `allowedAttributesEffective` the attributes it may write ([MS-ADTS] 3.1.1.4.5.5 and 3.1.1.4.5.7,
/// both computed for the account that asks).
final class SchemaRights {

    private static final String CHILDREN = "allowedChildClassesEffective";
    private static final String ATTRIBUTES = "allowedAttributesEffective";

    private final LDAPInterface connection;
    private final Forest forest;

    SchemaRights(LDAPInterface connection, Forest forest) {
        this.connection = connection;
        this.forest = forest;
    }

    /// What is missing for these steps: at most one problem per part of the directory.
    List<Problem> missingFor(List<SchemaStep> steps) throws LDAPException {
        var schema = new LinkedHashSet<String>();
        var configuration = new LinkedHashSet<String>();
        for (SchemaStep step : steps) {
            switch (step) {
                case SchemaStep.CreateAttribute _ ->
                        child(schema, forest.schemaDn(), "attributeSchema");
                case SchemaStep.CreateClass _ -> child(schema, forest.schemaDn(), "classSchema");
                case SchemaStep.Reactivate s -> attribute(schema, s.dn(), "isDefunct");
                case SchemaStep.Deactivate s -> attribute(schema, s.dn(), "isDefunct");
                case SchemaStep.ExtendClass s -> attribute(schema, s.dn(), "mayContain");
                case SchemaStep.Attach s -> attribute(schema, s.hostDn(), "auxiliaryClass");
                case SchemaStep.Detach s -> attribute(schema, s.hostDn(), "auxiliaryClass");
                case SchemaStep.CreatePropertySet s ->
                        child(configuration, s.extendedRightsDn(), "controlAccessRight");
                case SchemaStep.ExtendPropertySet s ->
                        attribute(configuration, s.dn(), "appliesTo");
                // the right to delete shows nowhere; who may change the entry is the nearest sign
                case SchemaStep.DeletePropertySet s ->
                        attribute(configuration, s.dn(), "appliesTo");
                // the refresh is granted with the schema; entries are checked one by one while
                // clearing
                case SchemaStep.RefreshCache _, SchemaStep.ClearSettings _ -> {}
            }
        }
        var problems = new ArrayList<Problem>();
        if (!schema.isEmpty()) {
            problems.add(schemaProblem(schema));
        }
        if (!configuration.isEmpty()) {
            problems.add(configurationProblem(configuration));
        }
        return problems;
    }

    private Problem schemaProblem(Set<String> missing) {
        return Problem.error(
                ProblemCode.RIGHT_MISSING,
                "schema",
                "Schema Admins",
                "The account in use may not change the schema; missing: "
                        + String.join(", ", missing)
                        + ".",
                "Use an account that is a member of the group Schema Admins of "
                        + forest.rootDomainDn()
                        + " (membership counts from the next logon), or hand the output of 'schema export'"
                        + " to somebody who is.");
    }

    private Problem configurationProblem(Set<String> missing) {
        return Problem.error(
                ProblemCode.RIGHT_MISSING,
                "property-set",
                "Enterprise Admins",
                "The account in use may not change the configuration partition, where property sets"
                        + " are kept; missing: "
                        + String.join(", ", missing)
                        + ".",
                "Use an account that is also a member of the group Enterprise Admins of "
                        + forest.rootDomainDn()
                        + ", or have the right to create controlAccessRight entries granted on "
                        + forest.extendedRightsDn()
                        + ".");
    }

    private void child(Set<String> missing, String dn, String objectClass) throws LDAPException {
        if (!effective(dn, CHILDREN, objectClass)) {
            missing.add("create " + objectClass + " in " + dn);
        }
    }

    private void attribute(Set<String> missing, String dn, String attribute) throws LDAPException {
        if (!effective(dn, ATTRIBUTES, attribute)) {
            missing.add("write " + attribute + " of " + dn);
        }
    }

    private boolean effective(String dn, String operational, String wanted) throws LDAPException {
        Entry entry = connection.getEntry(dn, operational);
        String[] granted = entry == null ? null : entry.getAttributeValues(operational);
        if (granted != null) {
            for (String name : granted) {
                if (name.equalsIgnoreCase(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
