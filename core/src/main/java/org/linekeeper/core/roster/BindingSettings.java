package org.linekeeper.core.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whether numbers bind lines by themselves (vendor manual chapter 10), each field with a switch of
/// its own. First and second phone always bind: they are how lines are given by hand.
///
/// @param automatic off means that no number of the contact card binds anything
/// @param fields the numbers of the contact card that bind their lines; cannot be changed
public record BindingSettings(boolean automatic, Set<ClaimField> fields) {
    public BindingSettings {
        fields = Set.copyOf(fields);
    }

    /// Both business numbers bind, as the vendor's server comes.
    public static BindingSettings usual() {
        return of(true, ClaimField.BUSINESS, ClaimField.BUSINESS2);
    }

    /// The named numbers bind, others do not.
    public static BindingSettings of(boolean automatic, ClaimField... fields) {
        var chosen = EnumSet.noneOf(ClaimField.class);
        chosen.addAll(List.of(fields));
        return new BindingSettings(automatic, chosen);
    }

    /// Whether the field binds.
    public boolean binds(ClaimField field) {
        return !field.automatic() || (automatic && fields.contains(field));
    }

    /// Whether a number in the field is looked at as one that may claim a line: always, except in
    /// the fields that claim none unless they are switched on.
    public boolean considers(ClaimField field) {
        return !field.optional() || fields.contains(field);
    }
}
