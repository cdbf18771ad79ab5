package org.linekeeper.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.Edit;

/// Checks that need only the edit itself. Values that the edit leaves alone are not checked: what
/// somebody else stored is no reason to refuse an unrelated change.
final class LocalChecks {
    private final EditRules rules;
    private final boolean writeBack;

    LocalChecks(EditRules rules, boolean writeBack) {
        this.rules = rules;
        this.writeBack = writeBack;
    }

    List<Problem> check(Edit<? extends Account> edit) {
        Account before = edit.opened().account();
        Account after = edit.edited();
        var problems = new ArrayList<Problem>();
        checkTexts(before, after, problems);
        checkItems(before, after, problems);
        if (!writeBack && !edit.members().isEmpty()) {
            problems.add(writeBackOff("member", "members of a group"));
        }
        if (after.kind() != AccountKind.GROUP && !edit.members().isEmpty()) {
            throw new IllegalArgumentException("member changes on a " + after.kind().key());
        }
        if (after instanceof UserAccount user) {
            checkUser((UserAccount) before, user, problems);
        }
        return problems;
    }

    private void checkTexts(Account before, Account after, List<Problem> problems) {
        for (TextField field : TextField.values()) {
            String text = after.texts().textOrEmpty(field);
            if (text.equals(before.texts().textOrEmpty(field))) {
                continue;
            }
            if (!field.appliesTo(after.kind())) {
                throw new IllegalArgumentException(
                        field.key() + " is no setting of a " + after.kind().key());
            }
            if (rules.hiddenFields().contains(field)) {
                problems.add(
                        Problem.error(
                                ProblemCode.FIELD_SWITCHED_OFF,
                                field.key(),
                                text,
                                "this field is switched off (directory.hidden-fields).",
                                "Take it out of that list, or leave the field alone."));
            }
            if (field.storage() == TextField.Storage.STANDARD && !writeBack) {
                problems.add(writeBackOff(field.key(), "standard attributes"));
            }
            if (text.length() > field.maxLength()) {
                problems.add(
                        Problem.error(
                                ProblemCode.VALUE_TOO_LONG,
                                field.key(),
                                text,
                                "the directory takes at most %d characters, this has %d."
                                        .formatted(field.maxLength(), text.length()),
                                "Shorten it."));
            }
            if (field.isNumber() && !text.isEmpty()) {
                int known = problems.size();
                checkNumber(field.key(), text, problems);
                if (problems.size() == known) {
                    rules.numbers().odd(field, text).ifPresent(problems::add);
                }
            }
            if (field == TextField.IDENTITY && !text.isEmpty()) {
                problems.addAll(Identities.check(text, rules.presenceDomains()));
            }
        }
    }

    private static void checkNumber(String field, String text, List<Problem> problems) {
        if (text.codePoints().noneMatch(Character::isDigit)) {
            problems.add(
                    Problem.error(
                            ProblemCode.NUMBER_MALFORMED,
                            field,
                            text,
                            "a telephone number has at least one digit.",
                            "Give a number as it is dialed or as +country area number."));
        }
    }

    private static Problem writeBackOff(String field, String what) {
        return Problem.error(
                ProblemCode.WRITE_BACK_OFF,
                field,
                "",
                what + " are not written because write-back is off.",
                "Change it with the directory's own tools, or switch write-back on.");
    }

    private static void checkItems(Account before, Account after, List<Problem> problems) {
        if (!after.properties().equals(before.properties())) {
            for (String item : after.properties().items()) {
                checkSeparator("property", item, before.properties().items(), problems);
            }
        }
        List<String> linesBefore = linesOf(before);
        for (String line : linesOf(after)) {
            checkSeparator("lines", line, linesBefore, problems);
            boolean all = after.kind() == AccountKind.COMPUTER && line.equals(AdditionalLines.ALL);
            if (!all && !linesBefore.contains(line)) {
                checkNumber("lines", line, problems);
            }
        }
    }

    private static List<String> linesOf(Account account) {
        return switch (account) {
            case UserAccount user -> user.additionalLines().lines();
            case ComputerAccount computer -> computer.lines().lines();
            case GroupAccount _ -> List.of();
        };
    }

    private static void checkSeparator(
            String field, String item, List<String> before, List<Problem> problems) {
        if (item.indexOf('§') >= 0 && !before.contains(item)) {
            problems.add(
                    Problem.error(
                            ProblemCode.VALUE_HAS_SEPARATOR,
                            field,
                            item,
                            "the sign § (U+00A7) separates stored items and cannot be part of one.",
                            "Leave the sign out."));
        }
    }

    private void checkUser(UserAccount before, UserAccount after, List<Problem> problems) {
        boolean newlyEnabled = after.head().enabled() && !before.head().enabled();
        boolean nameTaken =
                after.head().enabled()
                        && before.texts().text(TextField.DISPLAY_NAME).isPresent()
                        && after.texts().text(TextField.DISPLAY_NAME).isEmpty();
        if ((newlyEnabled || nameTaken) && after.texts().text(TextField.DISPLAY_NAME).isEmpty()) {
            problems.add(displayNameMissing(after.texts()));
        }
        checkPhoto(before.photo(), after.photo(), problems);
        checkServices(before.services(), after.services(), problems);
        checkMail(before, after, problems);
        for (AuthorizationEntry entry : after.authorizations()) {
            if (entry instanceof AuthorizationEntry.Authorization(var grantee, var _)
                    && !before.authorizations().contains(entry)) {
                checkGrantee(grantee.stored(), problems);
            }
        }
    }

    private static Problem displayNameMissing(Texts texts) {
        String suggestion =
                Suggestions.displayName(texts).map(s -> " --display-name '" + s + "'").orElse("");
        return Problem.error(
                ProblemCode.DISPLAY_NAME_MISSING,
                TextField.DISPLAY_NAME.key(),
                "",
                "a user that is set up for UC needs a display name.",
                "Set one" + (suggestion.isEmpty() ? "." : ", for example" + suggestion + "."));
    }

    private void checkPhoto(Optional<Photo> before, Optional<Photo> after, List<Problem> problems) {
        if (after.equals(before)) {
            return;
        }
        if (!writeBack) {
            problems.add(writeBackOff("photo", "standard attributes"));
        }
        if (after.isPresent() && after.get().size() > Photo.MAX_BYTES) {
            problems.add(
                    Problem.error(
                            ProblemCode.PHOTO_TOO_LARGE,
                            "photo",
                            after.get().size() + " bytes",
                            "the directory takes at most " + Photo.MAX_BYTES + " bytes.",
                            "Give a smaller picture."));
        }
    }

    private static void checkServices(
            RightSet<ServiceRight> before, RightSet<ServiceRight> after, List<Problem> problems) {
        for (ServiceRight right : after.rights()) {
            if (right.groupOnly() && !before.has(right)) {
                problems.add(
                        Problem.warning(
                                ProblemCode.RIGHT_WITHOUT_EFFECT,
                                "grant",
                                right.key(),
                                "this right says something about a group; on a user it has no"
                                        + " effect.",
                                "Grant it to a group the user belongs to."));
            }
        }
    }

    private static void checkMail(UserAccount before, UserAccount after, List<Problem> problems) {
        if (after.texts().text(TextField.MAIL).isPresent()) {
            return;
        }
        boolean mailTaken = before.texts().text(TextField.MAIL).isPresent();
        for (ServiceRight right :
                List.of(ServiceRight.MISSED_CALL_MAIL, ServiceRight.RECORD_CALLS)) {
            if (after.services().has(right) && (mailTaken || !before.services().has(right))) {
                problems.add(
                        Problem.warning(
                                ProblemCode.MAIL_MISSING,
                                "grant",
                                right.key(),
                                "this service sends mail, and the user has no mail address.",
                                "Set one with --mail."));
            }
        }
    }

    private static void checkGrantee(String grantee, List<Problem> problems) {
        if (grantee.isEmpty()
                || grantee.chars().anyMatch(c -> c == '§' || c == '"' || c == ';' || c < ' ')) {
            problems.add(
                    Problem.error(
                            ProblemCode.VALUE_HAS_SEPARATOR,
                            "authorize",
                            grantee,
                            "a grantee's name is not empty and has none of § \" ; and no control"
                                    + " characters.",
                            "Give the grantee's login name."));
        }
    }
}
