package org.linekeeper.cli.grammar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What was given on the command line, before, between and after the words of the command.
public interface Arguments {
    /// Whether the option was given.
    boolean has(Option option);

    /// The value of an option; the innermost if it was given in several places.
    Optional<String> text(Option option);

    /// All values of a repeatable option, in order.
    List<String> texts(Option option);

    /// The operands, in order.
    List<String> operands();

    /// The items of comma lists: `a,b` twice gives four; empty items are dropped.
    default List<String> items(Option option) {
        return texts(option).stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /// A count of at least 1.
    ///
    /// @throws CommandException when it is none
    default OptionalLong count(Option option) throws CommandException {
        Optional<String> text = text(option);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long count = Long.parseLong(text.get());
            if (count >= 1) {
                return OptionalLong.of(count);
            }
        } catch (NumberFormatException _) {
            // told below, like a number that is too small
        }
        throw CommandException.usage(
                option.name() + " '" + text.get() + "': a whole number of at least 1 is expected.");
    }
}
