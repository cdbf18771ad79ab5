package org.linekeeper.cli.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.store.Edit;

/// Says in names what an edit does to rights, because the directory's own values are numbers:
/// `services: +send-sms -start-chat`.
final class RightChanges {
    private final List<String> lines = new ArrayList<>();

    private RightChanges() {}

    static List<String> lines(Edit<? extends Account> edit) {
        var changes = new RightChanges();
        Account before = edit.opened().account();
        switch (edit.edited()) {
            case UserAccount after -> changes.user((UserAccount) before, after);
            case GroupAccount after -> changes.group((GroupAccount) before, after);
            case ComputerAccount after ->
                    changes.rights(
                            "line access",
                            ((ComputerAccount) before).lines().access(),
                            after.lines().access());
        }
        return changes.lines;
    }

    private void user(UserAccount before, UserAccount after) {
        rights("services", before.services(), after.services());
        rights("line access", before.additionalLines().access(), after.additionalLines().access());
        for (AuthorizationEntry entry : before.authorizations()) {
            if (!after.authorizations().contains(entry)) {
                lines.add("authorization: -" + text(entry));
            }
        }
        for (AuthorizationEntry entry : after.authorizations()) {
            if (!before.authorizations().contains(entry)) {
                lines.add("authorization: +" + text(entry));
            }
        }
    }

    private void group(GroupAccount before, GroupAccount after) {
        rights("services", before.services(), after.services());
        level("members", before.memberAuthorization(), after.memberAuthorization());
        level("head and deputy", before.leaderAuthorization(), after.leaderAuthorization());
    }

    private <R extends Enum<R> & Right> void rights(
            String label, RightSet<R> before, RightSet<R> after) {
        var words = new ArrayList<String>();
        for (R right : after.withoutAll(before.rights()).rights()) {
            words.add("+" + right.key());
        }
        for (R right : before.withoutAll(after.rights()).rights()) {
            words.add("-" + right.key());
        }
        if (!words.isEmpty()) {
            lines.add(label + ": " + String.join(" ", words));
        }
    }

    private void level(
            String label,
            Optional<AuthorizationRights> before,
            Optional<AuthorizationRights> after) {
        if (!before.equals(after)) {
            lines.add(
                    label
                            + ": "
                            + before.map(RightChanges::text).orElse("none")
                            + " → "
                            + after.map(RightChanges::text).orElse("none"));
        }
    }

    private static String text(AuthorizationEntry entry) {
        return switch (entry) {
            case Authorization(AccountRef grantee, AuthorizationRights rights) ->
                    grantee.stored() + "=" + text(rights);
            case Unreadable(var text) -> text;
        };
    }

    private static String text(AuthorizationRights rights) {
        return rights.level()
                .map(AuthorizationLevel::key)
                .orElseGet(() ->
                        rights.presence().hex()
                                + "/"
                                + rights.line1().hex()
                                + "/"
                                + rights.line2().hex());
    }
}
