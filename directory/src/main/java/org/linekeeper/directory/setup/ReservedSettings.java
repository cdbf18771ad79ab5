package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Optional;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.Pages;

/// Settings that a domain keeps in the reserved field. An extended schema does not take them along:
/// whoever extends it has to know that they are there.
final class ReservedSettings {
    private static final String FIELD = "extensionName";

    private ReservedSettings() {}

    /// What to say before the schema is extended; empty if the domain keeps nothing there.
    static Optional<Problem> warning(LDAPInterface connection, String domainDn)
            throws LDAPException {
        var count = new long[1];
        new Pages(connection, domainDn, SearchScope.SUB)
                .forEach(
                        Filter.createSubInitialFilter(
                                FIELD, UcAttribute.CTI_ENABLED.ldapName() + "="),
                        _ -> count[0]++,
                        "1.1");
        if (count[0] == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.warning(
                        ProblemCode.STORED_SETTINGS,
                        FIELD,
                        count[0] + " accounts",
                        "settings are kept in the reserved field here. Nothing of them is lost, but"
                                + " with an extended schema Linekeeper looks there only when told to.",
                        "Until they are set anew in the extended schema, read and write them with"
                                + " --storage reserved."));
    }
}
