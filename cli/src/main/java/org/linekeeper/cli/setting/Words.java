package org.linekeeper.cli.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;

/// Values given as words: rights, levels, truth.
final class Words {
    private static final int HEX = 16;

    private Words() {}

    /// The rights with these names.
    ///
    /// @param valid the names to offer when one is unknown
    static <R extends Enum<R> & Right> List<R> rights(
            Option option, List<String> names, Class<R> kind, List<String> valid)
            throws CommandException {
        var rights = new ArrayList<R>();
        for (String name : names) {
            Optional<R> right = RightSet.named(kind, name);
            if (right.isEmpty()) {
                throw CommandException.usage(
                        option.name()
                                + " '"
                                + name
                                + "': unknown name."
                                + Nearest.question(name, valid)
                                + " Known: "
                                + String.join(", ", valid)
                                + ".");
            }
            rights.add(right.get());
        }
        return rights;
    }

    /// All names of a kind of rights.
    static <R extends Enum<R> & Right> List<String> names(Class<R> kind) {
        return List.of(kind.getEnumConstants()).stream().map(Right::key).toList();
    }

    /// The names of the authorization levels.
    static List<String> levels() {
        return List.of(AuthorizationLevel.values()).stream().map(AuthorizationLevel::key).toList();
    }

    /// A level, or the exact bits `PRESENCE/LINE1/LINE2` in hex.
    static AuthorizationRights authorization(Option option, String text) throws CommandException {
        Optional<AuthorizationLevel> level = AuthorizationLevel.named(text);
        if (level.isPresent()) {
            return level.get().rights();
        }
        String[] masks = text.split("/", -1);
        if (masks.length == 3) {
            try {
                return AuthorizationRights.ofBits(mask(masks[0]), mask(masks[1]), mask(masks[2]));
            } catch (NumberFormatException _) {
                // told below, like a word that is no level
            }
        }
        throw CommandException.usage(
                option.name()
                        + " '"
                        + text
                        + "': must be a level ("
                        + String.join(", ", levels())
                        + ") or exact bits in the form 0x00048023/0x207/0x7."
                        + Nearest.question(text, levels()));
    }

    private static int mask(String text) {
        String digits = text.startsWith("0x") || text.startsWith("0X") ? text.substring(2) : text;
        return Integer.parseUnsignedInt(digits, HEX);
    }

    /// `true` or `false`.
    static boolean truth(Option option, String text) throws CommandException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw CommandException.usage(
                            option.name() + " '" + text + "': must be true or false.");
        };
    }
}
