package org.linekeeper.core.edit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// What an installation has decided about edits.
///
/// @param presenceDomains domains an identity may have, lower case; empty accepts any
/// @param servicesOnEnable services granted when an account without any is set up for UC
/// @param hiddenFields fields that are switched off: nobody sees or changes them
/// @param numbers what telephone numbers mean
public record EditRules(
        List<String> presenceDomains,
        RightSet<ServiceRight> servicesOnEnable,
        Set<TextField> hiddenFields,
        NumberSense numbers) {
    /// Client, presence and CTI lines, and the three kinds of content sharing: what the vendor's
    /// interface description says should always be set, and its defaults.
    public static final RightSet<ServiceRight> DEFAULT_SERVICES =
            RightSet.of(
                    ServiceRight.USE_CLIENT,
                    ServiceRight.CTI_LINES,
                    ServiceRight.PRESENCE,
                    ServiceRight.SHARE_FILES,
                    ServiceRight.SHARE_LOCATION,
                    ServiceRight.SHARE_CONTACTS);

    public EditRules {
        presenceDomains = List.copyOf(presenceDomains);
        requireNonNull(servicesOnEnable, "servicesOnEnable");
        hiddenFields = Set.copyOf(hiddenFields);
        requireNonNull(numbers, "numbers");
    }

    /// Rules where every number has a meaning.
    public EditRules(
            List<String> presenceDomains,
            RightSet<ServiceRight> servicesOnEnable,
            Set<TextField> hiddenFields) {
        this(presenceDomains, servicesOnEnable, hiddenFields, NumberSense.ANYTHING);
    }

    /// Rules with every field on.
    public EditRules(List<String> presenceDomains, RightSet<ServiceRight> servicesOnEnable) {
        this(presenceDomains, servicesOnEnable, Set.of());
    }

    /// The same with other eyes on numbers.
    public EditRules withNumbers(NumberSense sense) {
        return new EditRules(presenceDomains, servicesOnEnable, hiddenFields, sense);
    }

    /// Any presence domain, the default services.
    public static EditRules defaults() {
        return new EditRules(List.of(), DEFAULT_SERVICES);
    }
}
