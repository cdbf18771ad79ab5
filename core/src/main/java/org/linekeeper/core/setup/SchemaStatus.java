package org.linekeeper.core.setup;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.problem.Problem;

/// What a directory has of the schema extension.
///
/// @param server the server that was asked
/// @param schemaMaster the server that accepts schema changes, or an empty text if it cannot be
///   told
/// @param items everything the extension consists of
/// @param problems what is in the way (errors), and differences that do no harm (notes)
public record SchemaStatus(
        String server, String schemaMaster, List<Item> items, List<Problem> problems) {

    /// One part of the extension.
    ///
    /// @param kind what it is
    /// @param name its name; for an attachment both classes, as `user + extension`
    /// @param presence how much of it is there
    public record Item(Kind kind, String name, Presence presence) {
        public Item {
            requireNonNull(kind, "kind");
            requireNonNull(name, "name");
            requireNonNull(presence, "presence");
        }
    }

    /// What the extension consists of.
    public enum Kind {
        /// A setting can be stored under this name.
        ATTRIBUTE,
        /// The entry by which access to all settings is granted at once.
        PROPERTY_SET,
        /// Accounts of one kind can hold their settings.
        ATTACHMENT
    }

    /// How much of a part is there.
    public enum Presence {
        /// There and usable.
        PRESENT,
        /// Not there, or incomplete.
        MISSING,
        /// There, but taken out of use.
        DEACTIVATED,
        /// Something else is there under the same name.
        IN_THE_WAY
    }

    /// The whole at a glance.
    public enum State {
        /// Nothing is there: the reserved field can be used.
        NONE,
        /// Everything is there: settings can be stored in the extended schema.
        INSTALLED,
        /// Some is there, for example after an interrupted installation.
        PARTIAL,
        /// It has been removed, as far as that is possible.
        DEACTIVATED,
        /// Something of the same name is in the way.
        REFUSED
    }

    public SchemaStatus {
        requireNonNull(server, "server");
        requireNonNull(schemaMaster, "schemaMaster");
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /// The whole at a glance. The property set is left out of account: settings can be stored
    /// without.
    public State state() {
        if (problems.stream().anyMatch(Problem::refuses) || any(Presence.IN_THE_WAY)) {
            return State.REFUSED;
        }
        if (all(Presence.PRESENT)) {
            return State.INSTALLED;
        }
        if (any(Presence.PRESENT)) {
            return State.PARTIAL;
        }
        return any(Presence.DEACTIVATED) ? State.DEACTIVATED : State.NONE;
    }

    private boolean any(Presence presence) {
        return needed().stream().anyMatch(item -> item.presence() == presence);
    }

    private boolean all(Presence presence) {
        return needed().stream().allMatch(item -> item.presence() == presence);
    }

    private List<Item> needed() {
        return items.stream().filter(item -> item.kind() != Kind.PROPERTY_SET).toList();
    }
}
