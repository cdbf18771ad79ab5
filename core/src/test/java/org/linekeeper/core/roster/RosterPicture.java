package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.rights.ServiceRight;

/// Everything a roster says to whoever asks, as plain values that can be compared: two rosters with
/// the same picture are the same to everybody.
final class RosterPicture {
    private final Roster roster;
    private final Map<String, Object> facts = new TreeMap<>();

    private RosterPicture(Roster roster) {
        this.roster = roster;
    }

    static Map<String, Object> of(Roster roster) {
        var picture = new RosterPicture(roster);
        picture.accounts();
        picture.services();
        picture.pairs();
        picture.lines();
        picture.names();
        return picture.facts;
    }

    private static String name(RosterUser user) {
        return user.id().toString();
    }

    private static List<String> sorted(List<RosterUser> users) {
        return users.stream().map(RosterPicture::name).sorted().toList();
    }

    private void accounts() {
        facts.put("users", sorted(roster.users()));
        facts.put(
                "computers",
                roster.computers().stream().map(RosterComputer::id).sorted(byText()).toList());
        for (RosterUser user : roster.users()) {
            facts.put(name(user) + " login", user.login() + user.dn() + user.grantees());
            facts.put(
                    name(user) + " groups",
                    roster.groupsOf(user).stream().map(RosterGroup::id).sorted(byText()).toList());
            facts.put(name(user) + " unresolved", roster.unresolvedGrantees(user));
            facts.put(name(user) + " by id", roster.user(user.id()).map(RosterPicture::name));
        }
        for (RosterGroup group : roster.groups()) {
            facts.put(group.id() + " group", group);
            facts.put(group.id() + " members", sorted(roster.membersOf(group)));
            facts.put(
                    group.id() + " leaders",
                    roster.leadersOf(group).stream().map(RosterPicture::name).toList());
        }
    }

    private static <T> Comparator<T> byText() {
        return Comparator.comparing(Object::toString);
    }

    private void services() {
        EffectiveRights rights = roster.rights();
        for (RosterUser user : roster.users()) {
            facts.put(name(user) + " services", rights.services(user));
            // groups have no order among themselves, and of two ways of one length either will do
            facts.put(
                    name(user) + " sources",
                    rights.serviceGrants(user).stream()
                            .map(grant -> source(grant.source()) + grant.stored())
                            .sorted()
                            .toList());
        }
        for (ServiceRight right : List.of(ServiceRight.SEND_SMS, ServiceRight.AUDIO_CHAT)) {
            facts.put("who can " + right, sorted(rights.whoCan(right)));
        }
    }

    private void pairs() {
        EffectiveRights rights = roster.rights();
        for (RosterUser owner : roster.users()) {
            for (PairRight right : List.of(PairRight.SEE_PRESENCE, PairRight.LINE1_PICK_UP_CALLS)) {
                facts.put(
                        name(owner) + " who can " + right,
                        sorted(rights.whoCan(EnumSet.of(right), owner)));
            }
            for (RosterUser viewer : roster.users()) {
                if (!owner.equals(viewer)) {
                    String pair = name(owner) + "<-" + name(viewer);
                    facts.put(pair, rights.pair(owner, viewer));
                    facts.put(
                            pair + " sources",
                            rights.pairGrants(owner, viewer).stream()
                                    .map(grant -> source(grant.source()) + grant.rights())
                                    .sorted()
                                    .toList());
                }
            }
        }
    }

    private static String source(RightSource source) {
        return switch (source) {
            case RightSource.Membership(var group, var through) ->
                    "member of " + group.id() + " by " + through.size();
            case RightSource.Leadership(var group, var post) -> post + " of " + group.id();
            case RightSource.Observer(var group) -> "observer by " + group.id();
            case RightSource.OwnSettings(var user) -> "own " + name(user);
            case RightSource.OwnersEntry(var owner, var grantee) -> name(owner) + " to " + grantee;
            case RightSource.AdditionalLine(var viewer, var line) ->
                    name(viewer) + " watches " + line.key();
            case RightSource.Everybody _, RightSource.ObserverOfAll _ -> source.toString();
        };
    }

    private void lines() {
        BindingReport binding = roster.binding();
        facts.put("lines", binding.lines());
        facts.put("free", binding.free().map(RosterLine::key).toList());
        facts.put("contested", binding.contested().map(RosterLine::key).toList());
        for (RosterLine line : binding.lines()) {
            facts.put(line.key() + " owner", binding.owner(line).map(RosterPicture::name));
            facts.put(line.key() + " fields", binding.ownersFields(line));
            facts.put(line.key() + " claimants", sorted(binding.claimants(line)));
        }
        for (RosterUser user : roster.users()) {
            facts.put(
                    name(user) + " claims",
                    binding.claims(user).stream().map(RosterPicture::claim).toList());
            facts.put(name(user) + " own lines", binding.ownLines(user));
        }
        facts.put("failed", binding.failed().map(RosterPicture::claim).sorted().toList());
    }

    private static String claim(Claim claim) {
        String outcome =
                claim.outcome() instanceof Claim.Outcome.Contested(var line, var claimants)
                        ? "contested " + line + sorted(claimants)
                        : claim.outcome().toString();
        return name(claim.user()) + " " + claim.field() + " " + claim.text() + " " + outcome;
    }

    private void names() {
        var asked = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            asked.add("u" + i);
            asked.add("EXAMPLE\\U" + i);
            asked.add("u" + i + "@example.org");
            asked.add("SIP:u" + i + "@example.org");
            asked.add("CN=u" + i + ", OU=Here,DC=example,DC=org");
        }
        for (String text : asked) {
            AccountName name = AccountName.of(text);
            facts.put("user " + text, sorted(roster.usersNamed(name)));
            facts.put("group " + text, ids(roster.groupsNamed(name), RosterGroup::id));
            facts.put("computer " + text, ids(roster.computersNamed(name), RosterComputer::id));
        }
    }

    private static <T> List<String> ids(List<T> accounts, Function<T, Object> id) {
        return accounts.stream().map(account -> id.apply(account).toString()).sorted().toList();
    }
}
