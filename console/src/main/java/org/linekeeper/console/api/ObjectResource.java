package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.document.AccountDocuments;
import org.linekeeper.core.document.FieldPaths;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.References;
import org.linekeeper.core.store.WriteAccess;

/// One user, group or computer: reading, and changing what was read.
public final class ObjectResource {
    private final ConsolePorts ports;
    private final AccountSaves saves;

    public ObjectResource(ConsolePorts ports, AccountSaves saves) {
        this.ports = requireNonNull(ports, "ports");
        this.saves = requireNonNull(saves, "saves");
    }

    /// Its routes.
    public List<Route> routes() {
        Parameter id = Parameter.path("id", "objectGUID, with dashes.");
        return List.of(
                Route.of(
                                Method.GET,
                                "/objects/{id}",
                                Access.ADMINISTRATOR,
                                "Reads one user, group or computer with all settings.",
                                this::show)
                        .with(
                                id,
                                Parameter.query(
                                        "kind",
                                        "user, group or computer, if known:"
                                                + " saves the directory a question."))
                        .answering(
                                "kind, account (as 'show --json'), editable {writeBack; mayWrite:"
                                        + " whether the directory lets the person change any of"
                                        + " it; readOnly: paths of what it does not let them"
                                        + " change}, suggestions; header ETag"),
                Route.of(
                                Method.GET,
                                "/objects/{id}/photo",
                                Access.ADMINISTRATOR,
                                "The contact picture.",
                                this::photo)
                        .with(id)
                        .answering("image/jpeg"),
                Route.of(
                                Method.PATCH,
                                "/objects/{id}",
                                Access.ADMINISTRATOR,
                                "Changes settings: only what is named, compared with what was read"
                                        + " under the ETag, in one reversible request.",
                                this::change)
                        .with(
                                id,
                                Parameter.header(
                                        "If-Match",
                                        true,
                                        "The ETag of what the change is based on."),
                                Parameter.truth("dryRun", "Only say what would be written."))
                        .sending("the settings to change, with the names of 'show --json'")
                        .answering(
                                "outcome (saved, unchanged, planned), changes, problems, account,"
                                        + " etag, activityId; 412 with mine and theirs if somebody"
                                        + " else changed the same value"));
    }

    private void show(Call call) throws DirectoryException, RefusedException {
        Optional<String> kind = call.query("kind");
        Optional<AccountKind> likely =
                kind.isEmpty() ? Optional.empty() : Optional.of(AccountSearch.kind(kind.get()));
        show(call, AccountSearch.toEdit(call.visit(), call.id("id"), likely), Optional.empty());
    }

    /// Answers with an account that was read just now.
    ///
    /// @param fields paths of what may be changed; empty if the directory alone decides
    void show(Call call, Opened<? extends Account> opened, Optional<List<String>> fields)
            throws DirectoryException {
        Visit visit = call.visit();
        Account account = opened.account();
        String tag = AccountAnswers.tag(account);
        visit.opened().put(tag, opened);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("kind", account.kind().key());
        tree.put("account", document(visit, account));
        var editable = new LinkedHashMap<String, @Nullable Object>();
        editable.put("writeBack", visit.accounts().writeBack());
        Optional<WriteAccess> access = opened.asRead().writeAccess();
        List<String> readOnly = access.map(ObjectResource::readOnly).orElse(List.of());
        List<String> own =
                fields.orElse(List.of()).stream().filter(f -> !readOnly.contains(f)).toList();
        editable.put(
                "mayWrite",
                fields.isPresent()
                        ? (Boolean) !own.isEmpty()
                        : access.map(WriteAccess::anything).orElse(null));
        editable.put("readOnly", readOnly);
        if (fields.isPresent()) {
            editable.put("fields", own);
        }
        tree.put("editable", editable);
        tree.put("suggestions", AccountAnswers.suggestions(account, ports.rules()));
        call.context().header("ETag", tag);
        call.answer(tree);
    }

    /// Paths of what the directory does not let the person change.
    private static List<String> readOnly(WriteAccess access) {
        return access.readOnly().stream().map(FieldPaths::of).distinct().sorted().toList();
    }

    /// The tree of an account with its references looked up.
    static SequencedMap<String, @Nullable Object> document(Visit visit, Account account)
            throws DirectoryException {
        return AccountDocuments.of(
                References.resolved(List.of(account), visit.accounts()).getFirst());
    }

    private void photo(Call call) throws DirectoryException, RefusedException {
        Opened<? extends Account> opened =
                AccountSearch.byId(call.visit(), call.id("id"), Optional.of(AccountKind.USER));
        photo(call, opened.account());
    }

    /// Answers with an account's picture.
    static void photo(Call call, Account account) throws RefusedException {
        Optional<Photo> photo =
                account instanceof UserAccount user ? user.photo() : Optional.empty();
        if (photo.isEmpty()) {
            throw RefusedException.notFound("There is no picture.");
        }
        call.context().contentType("image/jpeg").result(photo.get().bytes());
    }

    private void change(Call call) throws DirectoryException, RefusedException {
        AccountId id = call.id("id");
        String tag = requiredTag(call);
        boolean dryRun = call.truth("dryRun").orElse(false);
        saves.save(call, id, tag, call.body(), dryRun);
    }

    /// The version that a change is based on.
    static String requiredTag(Call call) throws RefusedException {
        Optional<String> tag = call.header("If-Match");
        if (tag.isEmpty()) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.PRECONDITION_REQUIRED,
                            "if-match-missing",
                            "The version is missing",
                            "Send the ETag of what the change is based on in the header"
                                    + " If-Match."));
        }
        return tag.get();
    }
}
