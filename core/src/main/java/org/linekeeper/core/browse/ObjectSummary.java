package org.linekeeper.core.browse;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;

/// One row of a list. A text that the directory does not have, or does not show to this person, is
/// empty.
///
/// @param name the object's name in its container, as Active Directory's own tools show it
/// @param login sAMAccountName; a computer's ends with `$`
/// @param enabled set up for UC
/// @param disabledInDirectory the directory account is disabled
/// @param business the business number, as stored
/// @param lines the lines set by hand, as stored: first and second phone, then, of a computer, its
///   further lines
/// @param problems how many findings there are about the values shown here
public record ObjectSummary(
        AccountId id,
        String dn,
        AccountKind kind,
        String name,
        String login,
        String displayName,
        String description,
        boolean enabled,
        boolean disabledInDirectory,
        String identity,
        String business,
        List<String> lines,
        int problems) {
    public ObjectSummary {
        requireNonNull(id, "id");
        requireNonNull(dn, "dn");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(login, "login");
        requireNonNull(displayName, "displayName");
        requireNonNull(description, "description");
        requireNonNull(identity, "identity");
        requireNonNull(business, "business");
        lines = List.copyOf(lines);
    }
}
