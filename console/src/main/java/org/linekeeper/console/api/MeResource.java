package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Access;
import org.linekeeper.console.http.Call;
import org.linekeeper.console.http.Method;
import org.linekeeper.console.http.Parameter;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Route;
import org.linekeeper.console.http.Status;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterUser;
import org.linekeeper.core.store.Opened;

/// One's own settings, for whoever has the right to configure the own profile.
///
/// What may be changed (vendor's help, global user rights, table for directories with Active
/// Directory): password, voice mailbox and recording number, first and second phone, services; with
/// write-back also company, job title, office, address, web page, both business numbers and mobile.
/// Not first, last and display name, mail address and picture.
public final class MeResource {
    private static final Set<String> NUMBERS =
            Set.of("mailbox", "recordingServer", "firstPhone", "secondPhone");
    private static final Set<String> NUMBERS_WITH_WRITE_BACK =
            Set.of("business", "business2", "mobile");
    private static final Set<String> CONTACT =
            Set.of(
                    "company",
                    "title",
                    "office",
                    "street",
                    "postalCode",
                    "city",
                    "state",
                    "country",
                    "webPage");
    private static final Set<String> OTHERS = Set.of("password", "services");

    private final ObjectResource objects;
    private final AccountSaves saves;
    private final Rosters rosters;

    public MeResource(ObjectResource objects, AccountSaves saves, Rosters rosters) {
        this.objects = requireNonNull(objects, "objects");
        this.saves = requireNonNull(saves, "saves");
        this.rosters = requireNonNull(rosters, "rosters");
    }

    /// Its routes.
    public List<Route> routes() {
        return List.of(
                Route.of(Method.GET, "/me", Access.PERSON, "Reads one's own settings.", this::show)
                        .answering("as GET /objects/{id}; editable.fields: what may be changed"),
                Route.of(
                                Method.GET,
                                "/me/photo",
                                Access.PERSON,
                                "One's own contact picture.",
                                call -> ObjectResource.photo(call, own(call).account()))
                        .answering("image/jpeg"),
                Route.of(
                                Method.PATCH,
                                "/me",
                                Access.PERSON,
                                "Changes one's own settings, as far as people may themselves.",
                                this::change)
                        .with(
                                Parameter.header(
                                        "If-Match",
                                        true,
                                        "The ETag of what the change is based on."),
                                Parameter.truth("dryRun", "Only say what would be written."))
                        .sending("the settings to change")
                        .answering("as PATCH /objects/{id}"));
    }

    private static Opened<? extends Account> own(Call call)
            throws DirectoryException, RefusedException {
        return AccountSearch.byId(call.visit(), ownId(call), Optional.of(AccountKind.USER));
    }

    private static AccountId ownId(Call call) throws RefusedException {
        Optional<AccountRef.Target> account = call.visit().person().account();
        if (account.isEmpty()) {
            throw RefusedException.notFound(
                    "The account in use is not in this domain, so it has no settings here.");
        }
        return account.get().id();
    }

    private void show(Call call) throws DirectoryException, RefusedException {
        Opened<? extends Account> own =
                AccountSearch.toEdit(call.visit(), ownId(call), Optional.of(AccountKind.USER));
        objects.show(call, own, Optional.of(editable(call, own.account())));
    }

    /// Paths of what may be changed; none without the right.
    private List<String> editable(Call call, Account account)
            throws DirectoryException, RefusedException {
        if (!mayConfigure(account)) {
            return List.of();
        }
        Stream<String> always =
                Stream.concat(OTHERS.stream(), NUMBERS.stream().map("numbers."::concat));
        Stream<String> withWriteBack =
                call.visit().accounts().writeBack()
                        ? Stream.concat(
                                NUMBERS_WITH_WRITE_BACK.stream().map("numbers."::concat),
                                CONTACT.stream().map("contact."::concat))
                        : Stream.of();
        return Stream.concat(always, withWriteBack).sorted().toList();
    }

    /// By own settings, a group or the settings for everybody.
    private boolean mayConfigure(Account account) throws DirectoryException, RefusedException {
        if (!(account instanceof UserAccount user) || !user.head().enabled()) {
            return false;
        }
        if (user.services().has(ServiceRight.CONFIGURE_OWN_PROFILE)) {
            return true;
        }
        if (rosters.live().isEmpty()) {
            return false;
        }
        Roster roster = rosters.roster();
        RosterUser known = Rosters.user(roster, user.head().id());
        RightSet<ServiceRight> effective = roster.rights().services(known);
        return effective.has(ServiceRight.CONFIGURE_OWN_PROFILE);
    }

    private void change(Call call) throws DirectoryException, RefusedException {
        String tag = ObjectResource.requiredTag(call);
        boolean dryRun = call.truth("dryRun").orElse(false);
        Map<String, @Nullable Object> body = call.body();
        Account own = own(call).account();
        List<String> allowed = editable(call, own);
        Set<String> wanted = paths(body);
        wanted.removeAll(allowed);
        if (!wanted.isEmpty()) {
            throw new RefusedException(
                    ProblemDetails.of(
                                    Status.FORBIDDEN,
                                    "not-yourself",
                                    "Not to be changed by yourself",
                                    allowed.isEmpty()
                                            ? "You lack the right to configure your own profile. Ask"
                                                    + " your administrator."
                                            : "Ask your administrator to change these.")
                            .with("fields", wanted.stream().sorted().toList()));
        }
        saves.save(call, own.head().id(), tag, body, dryRun);
    }

    private static Set<String> paths(Map<String, @Nullable Object> body) {
        return body.entrySet().stream()
                .flatMap(member ->
                        Set.of("numbers", "contact").contains(member.getKey())
                                        && member.getValue() instanceof Map<?, ?> section
                                ? section.keySet().stream()
                                        .map(name -> member.getKey() + "." + name)
                                : Stream.of(member.getKey()))
                .collect(Collectors.toSet());
    }
}
