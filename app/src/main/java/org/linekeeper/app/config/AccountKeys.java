package org.linekeeper.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// `accounts`: what is decided about edits.
final class AccountKeys {
    static final KeyTable TABLE = KeyTable.of("accounts");

    static final ConfigKey PRESENCE_DOMAINS =
            TABLE.list(
                    "presence-domains",
                    "",
                    "Domains that the identities (`sip:user@domain`) of accounts may have; empty for any.");
    static final ConfigKey SERVICES_ON_ENABLE =
            TABLE.list(
                    "services-on-enable",
                    "use-client, cti-lines, presence, share-files, share-location, share-contacts",
                    "Services that a user without any gets when set up for UC, by the names of"
                            + " [rights](rights.md).");

    private AccountKeys() {}

    /// @param hidden fields that are switched off
    static EditRules read(ConfigValues values, Set<TextField> hidden) {
        return new EditRules(
                values.texts(PRESENCE_DOMAINS).stream()
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .toList(),
                services(values, SERVICES_ON_ENABLE),
                hidden);
    }

    /// A list of services.
    static RightSet<ServiceRight> services(ConfigValues values, ConfigKey key) {
        List<String> known = List.of(ServiceRight.values()).stream().map(Right::key).toList();
        RightSet<ServiceRight> services = RightSet.none(ServiceRight.class);
        for (ServiceRight right :
                values.several(
                        key,
                        name -> RightSet.named(ServiceRight.class, name),
                        known,
                        "no service has this name.")) {
            services = services.with(right);
        }
        return services;
    }
}
