package org.linekeeper.core.setup;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.linekeeper.core.account.AccountKind;

/// Where the menu item is registered.
///
/// @param server the server that was asked
/// @param items every place where it can be registered: each language with each kind of object
public record SnapInStatus(String server, List<Item> items) {
    /// A place where the menu item can be registered.
    ///
    /// @param locale the directory's name of the language: a Windows locale identifier in
    ///   hexadecimal, for example `407`
    /// @param language the language in English; the identifier where it is not known
    /// @param registered what is registered there; empty if nothing of ours is
    public record Item(
            String locale, String language, AccountKind kind, Optional<Registered> registered) {
        public Item {
            requireNonNull(locale, "locale");
            requireNonNull(language, "language");
            requireNonNull(kind, "kind");
            requireNonNull(registered, "registered");
        }
    }

    /// A registered menu item.
    ///
    /// @param order its place in the menu
    /// @param text what the menu shows; `&` stands before the letter for the keyboard
    /// @param program what it starts
    public record Registered(long order, String text, String program) {
        public Registered {
            requireNonNull(text, "text");
            requireNonNull(program, "program");
        }
    }

    /// The whole at a glance.
    public enum State {
        /// Nowhere.
        NONE,
        /// In some places, or with different programs.
        PARTIAL,
        /// Everywhere, with the same program.
        REGISTERED
    }

    public SnapInStatus {
        requireNonNull(server, "server");
        items = List.copyOf(items);
    }

    /// The whole at a glance.
    public State state() {
        long there = items.stream().filter(item -> item.registered().isPresent()).count();
        if (there == 0) {
            return State.NONE;
        }
        return there == items.size() && programs().size() == 1 ? State.REGISTERED : State.PARTIAL;
    }

    /// The programs that registered items start, each once.
    public List<String> programs() {
        var programs = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        items.forEach(item -> item.registered().ifPresent(there -> programs.add(there.program())));
        return List.copyOf(programs);
    }
}
