package org.linekeeper.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.finding.Mend;

/// A mend as the command that makes it, without the program's name: `user set ford --revoke
/// send-sms`.
public final class MendCommand {
    private static final String PLAIN = "[\\p{L}\\p{N}_@%+=:,./$-]+";

    private MendCommand() {}

    /// The command, quoted for a POSIX shell where it has to be. PowerShell reads the same quotes
    /// unless there is an apostrophe within them.
    public static String of(Mend mend) {
        return words(mend).stream().map(MendCommand::quoted).collect(Collectors.joining(" "));
    }

    /// The words of the command, as a program gets them.
    public static List<String> words(Mend mend) {
        if (mend.change().get("enabled") instanceof Boolean enabled) {
            if (mend.change().size() > 1) {
                throw new IllegalArgumentException("no command does all of " + mend.change());
            }
            return List.of(mend.kind().key(), enabled ? "enable" : "disable", mend.name());
        }
        var words = new ArrayList<>(List.of(mend.kind().key(), "set", mend.name()));
        mend.change().forEach((member, value) -> member(member, value, words));
        return words;
    }

    private static void member(String member, @Nullable Object value, List<String> words) {
        switch (member) {
            case "numbers", "contact" ->
                    members(value).forEach((field, text) -> text(field, text, words));
            case "services" ->
                    members(value)
                            .forEach((verb, rights) ->
                                    option("--" + verb, String.join(",", texts(rights)), words));
            case "additionalLines" ->
                    members(value)
                            .forEach((_, lines) ->
                                    option("--lines", String.join(",", texts(lines)), words));
            case "authorizations" ->
                    members(value)
                            .forEach((_, grantees) ->
                                    texts(grantees)
                                            .forEach(name -> option("--unauthorize", name, words)));
            case "head", "deputy" -> option("--" + member, text(value), words);
            case "leaderAuthorization" -> option("--leader-authorization", text(value), words);
            case "onlyAuthorizedUsersMayDial" ->
                    option("--only-authorized-users-may-dial", text(value), words);
            default -> text(member, value, words);
        }
    }

    private static void text(String member, @Nullable Object value, List<String> words) {
        Optional<TextField> field =
                Stream.of(TextField.values())
                        .filter(each -> each.jsonName().equals(member))
                        .findFirst();
        if (field.isEmpty()) {
            throw new IllegalArgumentException("no option sets " + member);
        }
        option("--" + field.get().key(), text(value), words);
    }

    /// With `=` where the value would be taken for another option.
    private static void option(String name, String value, List<String> words) {
        if (value.startsWith("-")) {
            words.add(name + "=" + value);
        } else {
            words.add(name);
            words.add(value);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<?, ?> checked(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("members expected, not " + value);
    }

    private static Map<String, @Nullable Object> members(@Nullable Object value) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        checked(value).forEach((name, member) -> members.put(String.valueOf(name), member));
        return members;
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("a list expected, not " + value);
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) && !word.endsWith("$")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
