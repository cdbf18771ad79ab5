package org.linekeeper.core.document;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.Problem;

/// Where the settings that problems name are in the tree of an account: `business` is the command
/// line's word, `numbers.business` the path of the member.
public final class FieldPaths {
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    entry("photo", "contact.photo"),
                    entry("grant", "services"),
                    entry("authorize", "authorizations"),
                    entry("lines", "additionalLines.lines"),
                    entry("line-access", "additionalLines.access"),
                    entry("all-lines", "allLines"),
                    entry("only-authorized-users-may-dial", "onlyAuthorizedUsersMayDial"),
                    entry("property", "properties"),
                    entry("member-authorization", "memberAuthorization"),
                    entry("leader-authorization", "leaderAuthorization"),
                    entry("add-member", "members.add"),
                    entry("remove-member", "members.remove"));

    private FieldPaths() {}

    /// The path of a setting; a word that is no setting stays as it is.
    public static String of(String field) {
        for (TextField text : TextField.values()) {
            if (text.key().equals(field)) {
                return text.section() == TextField.Section.GENERAL
                        ? text.jsonName()
                        : sectionName(text.section()) + "." + text.jsonName();
            }
        }
        return OTHERS.getOrDefault(field, field);
    }

    /// The problems with paths as their fields.
    public static List<Problem> in(List<Problem> problems) {
        return problems.stream()
                .map(problem ->
                        new Problem(
                                problem.severity(),
                                problem.code(),
                                of(problem.field()),
                                problem.value(),
                                problem.message(),
                                problem.nextStep()))
                .toList();
    }

    /// The member that holds the texts of a page.
    static String sectionName(TextField.Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }
}
