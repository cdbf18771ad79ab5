package org.linekeeper.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Accounts as trees of maps, lists, texts, numbers and truth values: the one description behind
/// every JSON answer. Member names are lower camel case and stable; masks are `"0x%08x"` beside
/// their names.
public final class AccountDocuments {
    private static final List<TextField> FIELDS = List.of(TextField.values());

    private AccountDocuments() {}

    /// The tree of any account.
    public static SequencedMap<String, @Nullable Object> of(Account account) {
        return switch (account) {
            case UserAccount user -> of(user);
            case GroupAccount group -> of(group);
            case ComputerAccount computer -> of(computer);
        };
    }

    private static SequencedMap<String, @Nullable Object> of(UserAccount user) {
        SequencedMap<String, @Nullable Object> tree =
                head(user.head(), user.texts(), AccountKind.USER);
        put(tree, user.texts(), TextField.FIRST_NAME);
        put(tree, user.texts(), TextField.LAST_NAME);
        put(tree, user.texts(), TextField.DISPLAY_NAME);
        put(tree, user.texts(), TextField.MAIL);
        tree.put("numbers", section(user.texts(), TextField.Section.NUMBERS, user));
        SequencedMap<String, @Nullable Object> contact =
                section(user.texts(), TextField.Section.CONTACT, user);
        contact.put("photo", user.photo().map(Photo::size).orElse(null));
        tree.put("contact", contact);
        putServices(tree, user.services());
        tree.put("additionalLines", lines(user.additionalLines()));
        var authorizations = new ArrayList<Object>();
        for (AuthorizationEntry entry : user.authorizations()) {
            if (entry instanceof Authorization authorization) {
                authorizations.add(authorization(authorization));
            }
        }
        tree.put("authorizations", authorizations);
        tree.put("properties", user.properties().entries());
        tree.put("passwordSet", user.password().isSet());
        tree.put("problems", problems(user.problems()));
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> of(GroupAccount group) {
        SequencedMap<String, @Nullable Object> tree =
                head(group.head(), group.texts(), AccountKind.GROUP);
        put(tree, group.texts(), TextField.MAIL);
        tree.put("head", group.leader().map(AccountDocuments::reference).orElse(null));
        tree.put("deputy", group.deputy().map(AccountDocuments::reference).orElse(null));
        putServices(tree, group.services());
        tree.put(
                "memberAuthorization",
                group.memberAuthorization().map(AccountDocuments::rights).orElse(null));
        tree.put(
                "leaderAuthorization",
                group.leaderAuthorization().map(AccountDocuments::rights).orElse(null));
        tree.put("properties", group.properties().entries());
        tree.put("problems", problems(group.problems()));
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> of(ComputerAccount computer) {
        SequencedMap<String, @Nullable Object> tree =
                head(computer.head(), computer.texts(), AccountKind.COMPUTER);
        tree.remove(TextField.IDENTITY.jsonName());
        tree.put("numbers", section(computer.texts(), TextField.Section.NUMBERS, computer));
        tree.put("additionalLines", lines(computer.lines()));
        tree.put("allLines", computer.lines().all());
        tree.put("onlyAuthorizedUsersMayDial", computer.onlyAuthorizedUsersMayDial());
        tree.put("properties", computer.properties().entries());
        tree.put("passwordSet", computer.password().isSet());
        tree.put("problems", problems(computer.problems()));
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> head(
            AccountHead head, Texts texts, AccountKind kind) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", head.id().toString());
        tree.put("dn", head.dn());
        tree.put("login", head.login());
        if (kind == AccountKind.USER) {
            tree.put("userPrincipalName", head.userPrincipalName().orElse(null));
        }
        tree.put("enabled", head.enabled());
        tree.put("disabledInDirectory", head.disabledInDirectory());
        tree.put(
                "schemaVersion",
                head.schemaVersion().isPresent() ? head.schemaVersion().getAsInt() : null);
        put(tree, texts, TextField.IDENTITY);
        return tree;
    }

    private static void put(Map<String, @Nullable Object> tree, Texts texts, TextField field) {
        tree.put(field.jsonName(), texts.text(field).orElse(null));
    }

    private static SequencedMap<String, @Nullable Object> section(
            Texts texts, TextField.Section section, Account account) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        for (TextField field : FIELDS) {
            if (field.section() == section && field.appliesTo(account.kind())) {
                put(tree, texts, field);
            }
        }
        return tree;
    }

    private static void putServices(
            Map<String, @Nullable Object> tree, RightSet<ServiceRight> services) {
        tree.put("services", keys(services));
        tree.put("servicesMask", services.hex());
        tree.put("services2Mask", services.secondHex());
    }

    private static SequencedMap<String, Object> lines(AdditionalLines lines) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("lines", lines.lines());
        tree.put("access", keys(lines.access()));
        tree.put("mask", lines.access().hex());
        return tree;
    }

    private static <R extends Enum<R> & Right> List<String> keys(RightSet<R> rights) {
        var keys = new ArrayList<String>();
        for (R right : rights.rights()) {
            keys.add(right.key());
        }
        return keys;
    }

    private static SequencedMap<String, @Nullable Object> authorization(Authorization entry) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("grantee", entry.grantee().stored());
        putRights(tree, entry.rights());
        return tree;
    }

    /// The tree of one authorization: level (or null) and the three masks.
    public static SequencedMap<String, @Nullable Object> rights(AuthorizationRights rights) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        putRights(tree, rights);
        return tree;
    }

    private static void putRights(Map<String, @Nullable Object> tree, AuthorizationRights rights) {
        tree.put("level", rights.level().map(AuthorizationLevel::key).orElse(null));
        tree.put("presence", rights.presence().hex());
        tree.put("line1", rights.line1().hex());
        tree.put("line2", rights.line2().hex());
    }

    /// The tree of a reference: the stored text, and login, DN and display name when it resolved.
    public static SequencedMap<String, @Nullable Object> reference(AccountRef reference) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("stored", reference.stored());
        tree.put("login", reference.target().map(AccountRef.Target::login).orElse(null));
        tree.put("dn", reference.target().map(AccountRef.Target::dn).orElse(null));
        tree.put(
                "displayName", reference.target().map(AccountRef.Target::displayName).orElse(null));
        return tree;
    }

    /// The tree of problems.
    public static List<SequencedMap<String, String>> problems(List<Problem> problems) {
        var trees = new ArrayList<SequencedMap<String, String>>();
        for (Problem problem : problems) {
            var tree = new LinkedHashMap<String, String>();
            tree.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            tree.put("code", problem.code().key());
            tree.put("field", problem.field());
            tree.put("value", problem.value());
            tree.put("message", problem.message());
            tree.put("nextStep", problem.nextStep());
            trees.add(tree);
        }
        return trees;
    }
}
