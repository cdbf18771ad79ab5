package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linekeeper.core.edit.Identities;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// Identities: unique, well formed, of a presence domain, listed where other programs look for
/// them, and like the mail address.
final class IdentityFindings {
    private static final String FIELD = "identity";
    private static final String SCHEME = "sip:";

    /// From how many on it is told once that no identity is listed.
    private static final int ALL_UNLISTED = 10;

    private final Inspection inspection;
    private final Map<String, FoundAt> holders = new HashMap<>();
    private final Map<String, List<String>> others = new TreeMap<>();
    private final List<Finding> unlisted = new ArrayList<>();
    private int identities;

    IdentityFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        inspection
                .roster()
                .users()
                .forEach(user -> user.identity().ifPresent(id -> hold(id, FoundAt.of(user), "")));
        for (RosterGroup group : inspection.roster().groups()) {
            AccountFacts facts = inspection.facts().of(group);
            facts.identity().ifPresent(id -> hold(id, FoundAt.of(group), ""));
        }
        for (RosterUser user : inspection.roster().users()) {
            listed(inspection.facts().of(user), FoundAt.of(user));
        }
        for (RosterGroup group : inspection.roster().groups()) {
            listed(inspection.facts().of(group), FoundAt.of(group));
        }
        others.forEach(this::taken);
        inspection.roster().users().stream().filter(Inspection::active).forEach(this::user);
        inspection.roster().groups().stream().filter(RosterGroup::enabled).forEach(this::group);
        tellUnlisted();
    }

    private void hold(String identity, FoundAt holder, String how) {
        FoundAt first = holders.putIfAbsent(folded(identity), holder);
        if (first != null && !first.id().equals(holder.id())) {
            others.computeIfAbsent(folded(identity), _ -> new ArrayList<>())
                    .add(holder.text() + how);
        }
    }

    /// Addresses of one account that are the identity of another.
    private void listed(AccountFacts facts, FoundAt holder) {
        for (String address : facts.otherAddresses()) {
            if (holders.containsKey(folded(address))) {
                hold(address, holder, " (among the proxyAddresses)");
            }
        }
    }

    private void taken(String identity, List<String> others) {
        FoundAt first = holders.get(identity);
        if (first != null) {
            inspection.add(
                    Finding.about(
                            FindingCode.IDENTITY_TAKEN,
                            first,
                            FIELD,
                            identity,
                            "it is also held by " + Inspection.listed(others)));
        }
    }

    private boolean free(String identity) {
        return !holders.containsKey(folded(identity));
    }

    private boolean sound(String identity) {
        return Identities.check(identity, inspection.rules().presenceDomains()).isEmpty();
    }

    private void user(RosterUser user) {
        AccountFacts facts = inspection.facts().of(user);
        Optional<String> identity = user.identity();
        if (identity.isEmpty()) {
            missing(user, facts);
            return;
        }
        FoundAt object = FoundAt.of(user);
        Optional<Finding> bad = malformed(object, identity.get());
        if (bad.isPresent()) {
            String repaired = repaired(identity.get());
            inspection.add(
                    sound(repaired) && free(repaired)
                            ? bad.get().mendedBy(inspection.mend(user, Mend.set(FIELD, repaired)))
                            : bad.get());
            return;
        }
        facts.mail().ifPresent(mail -> compare(user, identity.get(), mail));
        Mend again = inspection.mend(user, Mend.set(FIELD, identity.get()));
        addresses(object, identity.get(), facts, again);
    }

    private void group(RosterGroup group) {
        AccountFacts facts = inspection.facts().of(group);
        if (facts.identity().isEmpty()) {
            return;
        }
        String identity = facts.identity().get();
        FoundAt object = FoundAt.of(group);
        Optional<Finding> bad = malformed(object, identity);
        bad.ifPresent(inspection::add);
        if (bad.isEmpty()) {
            Mend again = inspection.mend(group, Mend.set(FIELD, identity));
            addresses(object, identity, facts, again);
        }
    }

    private void missing(RosterUser user, AccountFacts facts) {
        Finding finding =
                Finding.about(
                        FindingCode.IDENTITY_MISSING,
                        FoundAt.of(user),
                        FIELD,
                        "",
                        "no identity is set");
        List<String> candidates =
                facts.otherAddresses().size() == 1
                        ? facts.otherAddresses()
                        : facts.mail().map(mail -> SCHEME + mail).stream().toList();
        inspection.add(
                candidates.stream()
                        .map(IdentityFindings::repaired)
                        .filter(this::sound)
                        .filter(this::free)
                        .findFirst()
                        .map(free -> finding.mendedBy(inspection.mend(user, Mend.set(FIELD, free))))
                        .orElse(finding));
    }

    private Optional<Finding> malformed(FoundAt object, String identity) {
        List<Problem> problems = Identities.check(identity, inspection.rules().presenceDomains());
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        Problem problem = problems.getFirst();
        FindingCode code =
                problem.code() == ProblemCode.IDENTITY_DOMAIN_UNKNOWN
                        ? FindingCode.IDENTITY_DOMAIN_UNKNOWN
                        : FindingCode.IDENTITY_MALFORMED;
        String domains = String.join(", ", inspection.rules().presenceDomains());
        return Optional.of(
                Finding.about(
                        code,
                        object,
                        FIELD,
                        identity,
                        code == FindingCode.IDENTITY_MALFORMED
                                ? "it is not of the form sip:name@domain"
                                : "the presence domains are " + domains));
    }

    /// With a small `sip:` in front.
    private static String repaired(String identity) {
        boolean hasScheme = identity.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return SCHEME + (hasScheme ? identity.substring(SCHEME.length()) : identity);
    }

    /// Where mail comes in under another domain than presence, only the names can be the same.
    private void compare(RosterUser user, String identity, String mail) {
        String address = AccountFacts.withoutScheme(identity);
        int at = mail.lastIndexOf('@');
        List<String> domains = inspection.rules().presenceDomains();
        boolean sameDomain = domains.isEmpty() || domains.contains(folded(mail.substring(at + 1)));
        boolean alike =
                (sameDomain || at < 0)
                        ? address.equalsIgnoreCase(mail)
                        : address.substring(0, address.lastIndexOf('@'))
                                .equalsIgnoreCase(mail.substring(0, at));
        if (!alike) {
            String same = SCHEME + mail;
            Finding finding =
                    Finding.about(
                            FindingCode.IDENTITY_UNLIKE_MAIL,
                            FoundAt.of(user),
                            FIELD,
                            identity,
                            "the mail address is " + mail);
            inspection.add(
                    sameDomain && sound(same) && free(same)
                            ? finding.choosing(
                                    List.of(inspection.mend(user, Mend.set(FIELD, same))))
                            : finding);
        }
    }

    private void addresses(FoundAt object, String identity, AccountFacts facts, Mend again) {
        identities++;
        if (facts.identityUnlisted()) {
            unlisted.add(
                    Finding.about(
                                    FindingCode.IDENTITY_NOT_IN_ADDRESSES,
                                    object,
                                    "proxyAddresses",
                                    identity,
                                    facts.otherAddresses().isEmpty()
                                            ? "no SIP address is listed there"
                                            : "listed is "
                                                    + Inspection.listed(facts.otherAddresses()))
                            .mendedBy(again));
        }
        for (String address : facts.otherAddresses()) {
            FoundAt holder = holders.get(folded(address));
            if (holder == null) {
                inspection.add(
                        Finding.about(
                                FindingCode.OTHER_ADDRESS,
                                object,
                                "proxyAddresses",
                                address,
                                "the identity is " + identity));
            }
        }
    }

    /// When none is listed at all, the attribute may not be read, or nobody ever wrote it: told
    /// once.
    private void tellUnlisted() {
        if (unlisted.size() >= ALL_UNLISTED && unlisted.size() == identities) {
            inspection.add(
                    Finding.general(
                            FindingCode.IDENTITY_NOT_IN_ADDRESSES,
                            "proxyAddresses",
                            "",
                            "none of the %,d identities is there: see with 'check --access-only'"
                                            .formatted(identities)
                                    + " whether the account in use may read the attribute"));
        } else {
            unlisted.forEach(inspection::add);
        }
    }

    private static String folded(String identity) {
        return identity.toLowerCase(Locale.ROOT);
    }
}
