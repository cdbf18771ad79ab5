package org.linekeeper.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.BindingReport.NamedLine;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.KillSwitch;
import org.linekeeper.core.roster.NoLines;
import org.linekeeper.core.roster.PairGrant;
import org.linekeeper.core.roster.PairMask;
import org.linekeeper.core.roster.PairRight;
import org.linekeeper.core.roster.RightSource;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterLine;
import org.linekeeper.core.roster.RosterUser;
import org.linekeeper.core.roster.ServiceGrant;
import org.linekeeper.core.roster.UsableLine;

/// What a roster says, as trees: rights with their sources, lines with their owners. Names as in
/// [AccountDocuments].
public final class RosterDocuments {
    private RosterDocuments() {}

    /// A user in few words.
    public static SequencedMap<String, @Nullable Object> user(RosterUser user) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", user.id().toString());
        tree.put("login", user.login());
        tree.put("displayName", user.displayName());
        tree.put("dn", user.dn());
        tree.put("enabled", user.enabled());
        tree.put("disabledInDirectory", user.disabledInDirectory());
        return tree;
    }

    /// What a user may do: every service that some source gives, with its sources.
    ///
    /// @param only the services to tell; empty for all
    public static SequencedMap<String, @Nullable Object> services(
            Roster roster, RosterUser user, List<ServiceRight> only) {
        EffectiveRights rights = roster.rights();
        SequencedMap<String, @Nullable Object> tree = user(user);
        tree.put("groups", roster.groupsOf(user).stream().map(RosterGroup::login).toList());
        RightSet<ServiceRight> effective = rights.services(user);
        tree.put("services", effective.rights().stream().map(Right::key).toList());
        tree.put("servicesMask", effective.hex());
        tree.put("services2Mask", effective.secondHex());
        List<ServiceGrant> grants = rights.serviceGrants(user);
        var explained = new ArrayList<Object>();
        for (ServiceRight right : only.isEmpty() ? Arrays.asList(ServiceRight.values()) : only) {
            List<ServiceGrant> sources =
                    grants.stream().filter(grant -> grant.gives(right)).toList();
            if (!sources.isEmpty() || !only.isEmpty()) {
                explained.add(service(rights, right, effective.has(right), sources));
            }
        }
        tree.put("rights", explained);
        tree.put("unresolvedGrantees", roster.unresolvedGrantees(user));
        return tree;
    }

    private static SequencedMap<String, @Nullable Object> service(
            EffectiveRights rights,
            ServiceRight right,
            boolean effective,
            List<ServiceGrant> sources) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("right", right.key());
        tree.put("effective", effective);
        tree.put("switchedOffBy", rights.killedBy(right).map(KillSwitch::key).orElse(null));
        var sourceTrees = new ArrayList<Object>();
        for (ServiceGrant grant : sources) {
            SequencedMap<String, @Nullable Object> source = source(grant.source());
            source.put("impliedOnly", grant.impliedOnly(right));
            sourceTrees.add(source);
        }
        tree.put("sources", sourceTrees);
        return tree;
    }

    /// What the viewer may see and do about the owner, each right with its sources.
    ///
    /// @param only the rights to tell; empty for all that are granted
    public static SequencedMap<String, @Nullable Object> pair(
            Roster roster, RosterUser owner, RosterUser viewer, List<PairRight> only) {
        PairMask mask = roster.rights().pair(owner, viewer);
        List<PairGrant> grants = roster.rights().pairGrants(owner, viewer);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("viewer", user(viewer));
        tree.put("owner", user(owner));
        tree.put("atLeastLevel", mask.atLeast().map(AuthorizationLevel::key).orElse(null));
        tree.put("presence", RightSet.hex(mask.presence()));
        tree.put("line1", RightSet.hex(mask.line1()));
        tree.put("line2", RightSet.hex(mask.line2()));
        tree.put("lineRightsWithoutEffect", roster.rights().lacksLines(owner, viewer));
        var explained = new ArrayList<Object>();
        for (PairRight right : only.isEmpty() ? Arrays.asList(PairRight.values()) : only) {
            if (mask.has(right) || !only.isEmpty()) {
                var one = new LinkedHashMap<String, @Nullable Object>();
                one.put("right", right.key());
                one.put("effective", mask.has(right));
                one.put(
                        "sources",
                        grants.stream()
                                .filter(grant -> grant.rights().has(right))
                                .map(grant -> source(grant.source()))
                                .toList());
                explained.add(one);
            }
        }
        tree.put("rights", explained);
        return tree;
    }

    /// A source of rights.
    public static SequencedMap<String, @Nullable Object> source(RightSource source) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        switch (source) {
            case RightSource.Everybody() -> tree.put("kind", "everybody");
            case RightSource.OwnSettings(var user) -> {
                tree.put("kind", "own");
                tree.put("user", user.login());
            }
            case RightSource.Membership(var group, var through) -> {
                tree.put("kind", "group");
                tree.put("group", group.login());
                tree.put("through", through.stream().map(RosterGroup::login).toList());
            }
            case RightSource.Leadership(var group, var post) -> {
                tree.put("kind", post.name().toLowerCase(Locale.ROOT));
                tree.put("group", group.login());
            }
            case RightSource.OwnersEntry(var owner, var grantee) -> {
                tree.put("kind", "authorization");
                tree.put("owner", owner.login());
                tree.put("grantee", grantee);
            }
            case RightSource.AdditionalLine(var viewer, var line) -> {
                tree.put("kind", "additional-line");
                tree.put("user", viewer.login());
                tree.put("line", line.line().text());
            }
            case RightSource.Observer(var group) -> {
                tree.put("kind", "observer");
                tree.put("group", group.login());
            }
            case RightSource.ObserverOfAll() -> tree.put("kind", "observer-of-all");
        }
        return tree;
    }

    /// A line and whose it is.
    public static SequencedMap<String, @Nullable Object> line(
            BindingReport binding, RosterLine line) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("line", line.line().text());
        tree.put("number", line.key().number());
        tree.put("postfix", line.key().postfix());
        tree.put("name", line.line().name());
        tree.put("location", line.line().location().orElse(null));
        tree.put("enabled", line.line().enabled());
        tree.put("private", line.line().privateTelephone());
        tree.put("owner", binding.owner(line).map(RosterUser::login).orElse(null));
        tree.put(
                "by",
                binding.ownersFields(line).stream()
                        .map(field -> field.field().jsonName())
                        .toList());
        tree.put("claimants", binding.claimants(line).stream().map(RosterUser::login).toList());
        return tree;
    }

    /// A number of a user and what came of it.
    public static SequencedMap<String, @Nullable Object> claim(Claim claim) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("user", claim.user().login());
        tree.put("field", claim.field().field().jsonName());
        tree.put("text", claim.text());
        switch (claim.outcome()) {
            case Outcome.Bound(var line) -> {
                tree.put("result", "bound");
                tree.put("line", line.line().text());
            }
            case Outcome.Contested(var line, var claimants) -> {
                tree.put("result", "contested");
                tree.put("line", line.line().text());
                tree.put("claimants", claimants.stream().map(RosterUser::login).toList());
            }
            case Outcome.NoLine(var key) -> {
                tree.put("result", "no-line");
                tree.put("number", key.text());
            }
            case Outcome.NotUnderstood(var reason) -> {
                tree.put("result", "not-understood");
                tree.put("reason", reason);
            }
            case Outcome.BindingOff() -> tree.put("result", "binding-off");
            case Outcome.UserNotSetUp() -> tree.put("result", "user-not-set-up");
        }
        return tree;
    }

    /// The lines of a user: every number's way, and the additional lines; and why none of them can
    /// be used, if that is so.
    public static SequencedMap<String, @Nullable Object> lines(Roster roster, RosterUser user) {
        BindingReport binding = roster.binding();
        SequencedMap<String, @Nullable Object> tree = user(user);
        tree.put("cannotUseLines", cannotUseLines(roster, user));
        tree.put(
                "ownLines",
                binding.ownLines(user).stream().map(line -> line(binding, line)).toList());
        tree.put(
                "numbers",
                Stream.concat(binding.claims(user).stream(), binding.idle(user).stream())
                        .map(RosterDocuments::claim)
                        .toList());
        tree.put(
                "additionalLines",
                binding.additionalLines(user).stream()
                        .map(named -> named(binding, named))
                        .toList());
        tree.put(
                "access",
                user.additionalLines().access().rights().stream().map(Right::key).toList());
        return tree;
    }

    /// Why a user can use no line, as [NoLines#key]; null for one who can.
    public static @Nullable String cannotUseLines(Roster roster, RosterUser user) {
        return roster.rights().noLines(user).map(NoLines::key).orElse(null);
    }

    private static SequencedMap<String, @Nullable Object> named(
            BindingReport binding, NamedLine named) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", named.stored());
        tree.put("line", named.line().map(line -> line.line().text()).orElse(null));
        Optional<RosterUser> owner = named.line().flatMap(binding::owner);
        tree.put("owner", owner.map(RosterUser::login).orElse(null));
        return tree;
    }

    /// A line that somebody at a computer sees.
    public static SequencedMap<String, @Nullable Object> usable(UsableLine usable) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("line", usable.line().line().text());
        tree.put("number", usable.line().key().text());
        tree.put("name", usable.line().line().name());
        tree.put("enabled", usable.line().line().enabled());
        tree.put("owner", usable.owner().map(RosterUser::login).orElse(null));
        tree.put("mayDial", usable.mayDial());
        tree.put(
                "reasons",
                usable.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        return tree;
    }
}
