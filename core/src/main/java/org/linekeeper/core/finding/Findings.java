package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linekeeper.core.problem.Severity;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// Everything that is wrong, doubtful or useless in an organisation, at the moment of its roster.
/// Immutable. Nothing is asked of the directory: all of it follows from the roster, the facts and
/// the rules.
public final class Findings {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity)
                    .thenComparing(Finding::code)
                    .thenComparing(
                            finding -> finding.object().map(FoundAt::login).orElse(""),
                            String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Finding::value);

    private final List<Finding> all;
    private final Map<Severity, List<Finding>> bySeverity = new EnumMap<>(Severity.class);
    private final Map<FindingCode, List<Finding>> byCode = new EnumMap<>(FindingCode.class);

    private Findings(List<Finding> found) {
        all = found.stream().sorted(ORDER).toList();
        for (Finding finding : all) {
            bySeverity.computeIfAbsent(finding.severity(), _ -> new ArrayList<>()).add(finding);
            byCode.computeIfAbsent(finding.code(), _ -> new ArrayList<>()).add(finding);
        }
        bySeverity.replaceAll((_, list) -> Collections.unmodifiableList(list));
        byCode.replaceAll((_, list) -> Collections.unmodifiableList(list));
    }

    /// Looks at everything. Takes time with the number of accounts: a few seconds for 100,000 with
    /// two authorizations each.
    ///
    /// @param facts those of the roster's accounts
    public static Findings of(Roster roster, Facts facts, FindingRules rules) {
        var found = new ArrayList<Finding>();
        var inspection = new Inspection(roster, facts, rules, found::add);
        new LineFindings(inspection).look();
        new NumberFindings(inspection).look();
        new IdentityFindings(inspection).look();
        new UserFindings(inspection).look();
        new RightFindings(inspection).look();
        new AuthorizationFindings(inspection).look();
        new GroupFindings(inspection).look();
        new ComputerFindings(inspection).look();
        new ValueFindings(inspection).look();
        new SwitchFindings(inspection).look();
        return new Findings(found);
    }

    /// The names in a roster that lead to no user of it: whoever can ask the directory should look
    /// them up, and tell [FindingRules#withElsewhere] which of them lead to accounts outside the
    /// roster.
    public static Set<String> unresolved(Roster roster) {
        var users = new NamedUsers(roster);
        var names = new TreeSet<String>();
        for (RosterUser user : roster.users()) {
            if (user.enabled() && !user.grantees().isEmpty()) {
                names.addAll(roster.unresolvedGrantees(user));
            }
        }
        for (RosterGroup group : roster.groups()) {
            if (group.enabled()) {
                group.head().filter(name -> users.named(name).isEmpty()).ifPresent(names::add);
                group.deputy().filter(name -> users.named(name).isEmpty()).ifPresent(names::add);
            }
        }
        return names;
    }

    /// All findings: the gravest kinds first, within a kind by login.
    public List<Finding> all() {
        return all;
    }

    /// Those of that severity, in the same order.
    public List<Finding> all(Severity severity) {
        return bySeverity.getOrDefault(severity, List.of());
    }

    /// Those of that kind, in the same order.
    public List<Finding> all(FindingCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /// How many have that severity.
    public int count(Severity severity) {
        return all(severity).size();
    }

    /// Whether there is an error among them.
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /// The findings of these kinds that are at least so grave.
    ///
    /// @param codes empty for all kinds
    public Findings only(Set<FindingCode> codes, Severity least) {
        return new Findings(
                all.stream()
                        .filter(finding -> codes.isEmpty() || codes.contains(finding.code()))
                        .filter(finding -> finding.severity().compareTo(least) <= 0)
                        .toList());
    }
}
