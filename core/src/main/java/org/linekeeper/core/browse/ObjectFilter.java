package org.linekeeper.core.browse;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.account.AccountKind;

/// Which objects a list shows.
///
/// @param kinds at least one kind
/// @param search a text that must occur at the beginning of a name, login, display name, first or
///   last name, identity, mail address or telephone number, compared without case; empty for all
/// @param enabled only those set up for UC (`true`) or not (`false`); empty for all
/// @param view whether objects for advanced users are shown
public record ObjectFilter(
        Set<AccountKind> kinds, String search, Optional<Boolean> enabled, BrowseView view) {
    /// Users, groups and computers, without a condition.
    public static final ObjectFilter ALL =
            new ObjectFilter(
                    EnumSet.allOf(AccountKind.class), "", Optional.empty(), BrowseView.STANDARD);

    public ObjectFilter {
        kinds = Set.copyOf(kinds);
        search = search.strip();
        requireNonNull(enabled, "enabled");
        requireNonNull(view, "view");
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no kind of object: name at least one");
        }
    }

    /// Only these kinds.
    public ObjectFilter withKinds(Set<AccountKind> changed) {
        return new ObjectFilter(changed, search, enabled, view);
    }

    /// Only those with this text.
    public ObjectFilter withSearch(String changed) {
        return new ObjectFilter(kinds, changed, enabled, view);
    }

    /// Only those set up for UC (`true`) or not (`false`).
    public ObjectFilter withEnabled(boolean changed) {
        return new ObjectFilter(kinds, search, Optional.of(changed), view);
    }

    /// In this view.
    public ObjectFilter withView(BrowseView changed) {
        return new ObjectFilter(kinds, search, enabled, changed);
    }
}
