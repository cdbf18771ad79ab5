package org.linekeeper.console.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.session.Visit;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.Lookup;

/// What a name means: for links that other tools make.
public final class ResolveResource {
    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.GET,
                                "/resolve",
                                Access.ADMINISTRATOR,
                                "The one object with a name as on the command line, an ADsPath"
                                        + " included.",
                                ResolveResource::resolve)
                        .with(
                                Parameter.query(
                                        "name",
                                        "Login, user principal name, SIP address,"
                                                + " DN, GUID or ADsPath. Needed."),
                                Parameter.query("kind", "user, group or computer, if known."))
                        .answering("id, kind, dn; 409 with candidates if there are several")
                        .in("objects"));
    }

    private static void resolve(Call call) throws DirectoryException, RefusedException {
        Optional<String> text = call.query("name");
        if (text.isEmpty()) {
            throw RefusedException.malformed("Give the name to look up: name=NAME.");
        }
        Optional<String> kind = call.query("kind");
        List<AccountKind> kinds =
                kind.isPresent()
                        ? List.of(AccountSearch.kind(kind.get()))
                        : List.of(AccountKind.values());
        AccountName name = AccountName.of(text.get());
        var found = new ArrayList<Account>();
        var candidates = new ArrayList<String>();
        for (AccountKind one : kinds) {
            look(call.visit(), AccountSearch.typeOf(one), name, found, candidates);
        }
        if (found.size() + candidates.size() > 1) {
            found.forEach(account -> candidates.add(account.head().dn()));
            throw new RefusedException(
                    ProblemDetails.of(
                                    Status.CONFLICT,
                                    "ambiguous",
                                    "Several objects have this name",
                                    "Open one of them by its DN.")
                            .with("candidates", candidates));
        }
        if (found.isEmpty()) {
            throw RefusedException.notFound(
                    "No user, group or computer has this name, or this account may not see it.");
        }
        Account account = found.getFirst();
        call.answer(
                new Tree()
                        .with("id", account.head().id().toString())
                        .with("kind", account.kind().key())
                        .with("dn", account.head().dn())
                        .members());
    }

    private static <A extends Account> void look(
            Visit visit,
            Class<A> type,
            AccountName name,
            List<Account> found,
            List<String> candidates)
            throws DirectoryException {
        switch (visit.accounts().find(type, name)) {
            case Lookup.Found<A>(var _, var opened) -> found.add(opened.account());
            case Lookup.Ambiguous<A>(var _, var dns) -> candidates.addAll(dns);
            case Lookup.NotFound<A> _ -> {
                // perhaps it is of another kind
            }
        }
    }
}
