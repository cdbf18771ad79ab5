package org.linekeeper.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.KeyReader;
import org.linekeeper.core.roster.RosterRules;

/// What an installation has decided, as far as findings depend on it beside the roster.
///
/// @param presenceDomains domains an identity may have, lower case; empty allows any
/// @param usualServices what setting up for UC grants: that others grant it too is no finding
/// @param keys how numbers are read
/// @param catalogKnown whether it is known where lines are listed
/// @param elsewhere names that lead to nobody in the roster and to an account outside it
public record FindingRules(
        List<String> presenceDomains,
        RightSet<ServiceRight> usualServices,
        KeyReader keys,
        boolean catalogKnown,
        Set<String> elsewhere) {
    public FindingRules {
        presenceDomains = List.copyOf(presenceDomains);
        requireNonNull(usualServices, "usualServices");
        requireNonNull(keys, "keys");
        elsewhere = Set.copyOf(elsewhere);
    }

    /// What the rules about edits and about the roster say.
    public static FindingRules of(EditRules edits, RosterRules roster) {
        return new FindingRules(
                edits.presenceDomains(),
                edits.servicesOnEnable(),
                roster.keys(),
                roster.catalogKnown(),
                Set.of());
    }

    /// The same, knowing that these names lead to accounts outside the roster.
    public FindingRules withElsewhere(Set<String> changed) {
        return new FindingRules(presenceDomains, usualServices, keys, catalogKnown, changed);
    }
}
