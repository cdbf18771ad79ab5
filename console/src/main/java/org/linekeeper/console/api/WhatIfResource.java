package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Tree;
import org.linekeeper.console.session.Visit;
import org.linekeeper.console.setting.ConsolePorts;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.document.ChangeDocuments;
import org.linekeeper.core.document.RosterDocuments;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.edit.AccountEditor;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Foreseen;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterChanges;
import org.linekeeper.core.roster.RosterEdit;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;

/// What a change would do beyond the object that it is made on: whose lines become whose, and who
/// could do more or less than now.
public final class WhatIfResource {
    /// Objects that can be tried out together; each is read from the directory.
    private static final int MAX_OBJECTS = 500;

    /// Users told of; how many there are is told besides.
    private static final int MAX_USERS = 200;

    private final ConsolePorts ports;
    private final Rosters rosters;

    public WhatIfResource(ConsolePorts ports, Rosters rosters) {
        this.ports = requireNonNull(ports, "ports");
        this.rosters = requireNonNull(rosters, "rosters");
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(
                                Method.POST,
                                "/what-if",
                                Access.ADMINISTRATOR,
                                "What a change of up to "
                                        + MAX_OBJECTS
                                        + " objects would do to the owners of lines and to what"
                                        + " users may do. Nothing is written.",
                                this::foresee)
                        .sending("{ids, change}")
                        .answering(
                                "lines [line, name, before, after, contested], rights [user,"
                                        + " gained, lost], rightsTotal")
                        .in("rights"));
    }

    private void foresee(Call call) throws DirectoryException, RefusedException {
        Map<String, @Nullable Object> body = call.body();
        List<AccountId> ids = JobResource.ids(body.get("ids"), MAX_OBJECTS);
        Map<String, @Nullable Object> change = JobResource.change(body.get("change"));
        Roster roster = rosters.roster();
        var edits = new ArrayList<RosterEdit>();
        List<AccountName> names = ids.stream().map(id -> AccountName.of(id.toString())).toList();
        names = edits(call.visit(), UserAccount.class, names, change, edits);
        names = edits(call.visit(), GroupAccount.class, names, change, edits);
        edits(call.visit(), ComputerAccount.class, names, change, edits);
        var update = roster.update(edits);
        call.answer(tree(roster, update.roster(), update.changes()));
    }

    /// Adds what the change makes of the accounts of a kind.
    ///
    /// @return names of no account of this kind
    private <A extends Account> List<AccountName> edits(
            Visit visit,
            Class<A> type,
            List<AccountName> names,
            Map<String, @Nullable Object> change,
            List<RosterEdit> edits)
            throws DirectoryException, RefusedException {
        if (names.isEmpty()) {
            return names;
        }
        var documents = new ChangeDocuments(visit.accounts(), ports.rules(), ports.hasher());
        var refused = new ArrayList<Problem>();
        AccountChange<A> wanted =
                switch (documents.read(type, change)) {
                    case ChangeDocuments.Read.Understood<A>(var read) -> read;
                    case ChangeDocuments.Read.Refused<A>(var problems) -> {
                        refused.addAll(problems);
                        yield AccountChange.of(account -> account);
                    }
                };
        var found = new ArrayList<Edit<A>>();
        var others = new ArrayList<AccountName>();
        new AccountEditor(visit.accounts(), ports.rules())
                .apply(
                        type,
                        names,
                        wanted,
                        SaveMode.DRY_RUN,
                        result ->
                                result.edit()
                                        .ifPresentOrElse(
                                                found::add, () -> others.add(result.name())));
        if (!found.isEmpty() && !refused.isEmpty()) {
            throw new RefusedException(ProblemDetails.invalid(refused));
        }
        for (Edit<A> edit : found) {
            edits.addAll(Foreseen.of(edit, visit.accounts()));
        }
        return others;
    }

    private static SequencedMap<String, @Nullable Object> tree(
            Roster before, Roster after, RosterChanges changes) {
        BindingReport lines = after.binding();
        return new Tree()
                .with(
                        "lines",
                        changes.owners().stream()
                                .sorted(Comparator.comparing(one -> one.line().text()))
                                .map(one -> line(before, lines, one))
                                .toList())
                .with(
                        "rights",
                        changes.services().stream()
                                .limit(MAX_USERS)
                                .map(WhatIfResource::rights)
                                .toList())
                .with("rightsTotal", changes.services().size())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> line(
            Roster before, BindingReport lines, RosterChanges.OwnerChange change) {
        Optional<RosterLine> line =
                lines.line(change.line().text())
                        .or(() -> before.binding().line(change.line().text()));
        return new Tree()
                .with("line", line.map(one -> one.line().text()).orElse(change.line().text()))
                .with("name", line.map(one -> one.line().name()).orElse(""))
                .with("before", change.before().map(RosterDocuments::user).orElse(null))
                .with("after", change.after().map(RosterDocuments::user).orElse(null))
                .with("contested", change.contested())
                .members();
    }

    private static SequencedMap<String, @Nullable Object> rights(
            RosterChanges.ServicesChange change) {
        RosterUser user = change.user();
        return new Tree()
                .with("user", RosterDocuments.user(user))
                .with("gained", keys(change.gained()))
                .with("lost", keys(change.lost()))
                .members();
    }

    private static List<String> keys(RightSet<ServiceRight> rights) {
        return rights.rights().stream().map(ServiceRight::key).toList();
    }
}
