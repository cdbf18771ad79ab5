package org.linekeeper.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.KeyReader.Reading;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// What everybody who looks for findings needs.
final class Inspection {
    private static final int NAMED = 5;

    private final Roster roster;
    private final Facts facts;
    private final FindingRules rules;
    private final EffectiveRights rights;
    private final BindingReport binding;
    private final CommandNames names;
    private final NamedUsers users;
    private final Consumer<Finding> found;

    Inspection(Roster roster, Facts facts, FindingRules rules, Consumer<Finding> found) {
        this.roster = roster;
        this.facts = facts;
        this.rules = rules;
        this.rights = roster.rights();
        this.binding = roster.binding();
        this.names = new CommandNames(roster);
        this.users = new NamedUsers(roster);
        this.found = found;
    }

    Roster roster() {
        return roster;
    }

    Facts facts() {
        return facts;
    }

    FindingRules rules() {
        return rules;
    }

    EffectiveRights rights() {
        return rights;
    }

    BindingReport binding() {
        return binding;
    }

    void add(Finding finding) {
        found.accept(finding);
    }

    /// Whether anything can be said about lines.
    boolean linesKnown() {
        return rules.catalogKnown() && !binding.lines().isEmpty();
    }

    /// Set up for UC, and able to log on: whoever has left is told once, and nothing else of them.
    static boolean active(RosterUser user) {
        return user.enabled() && !user.disabledInDirectory();
    }

    /// The users whom a stored name means: one, none, or several.
    List<RosterUser> named(String stored) {
        return users.named(stored);
    }

    Mend mend(RosterUser user, SequencedMap<String, @Nullable Object> change) {
        return new Mend(AccountKind.USER, user.id(), names.of(user), change);
    }

    Mend mend(RosterGroup group, SequencedMap<String, @Nullable Object> change) {
        return new Mend(AccountKind.GROUP, group.id(), names.of(group), change);
    }

    Mend mend(RosterComputer computer, SequencedMap<String, @Nullable Object> change) {
        return new Mend(AccountKind.COMPUTER, computer.id(), names.of(computer), change);
    }

    /// Why a text cannot be said to be a line's number or not; empty if it is understood.
    Optional<String> unclear(String stored) {
        return switch (rules.keys().read(stored)) {
            case Reading.Key _ -> Optional.empty();
            case Reading.Refused(var reason) -> Optional.of(LineFindings.clause(reason));
        };
    }

    /// Who gives up a number that several hold, if they are few enough to be decided about.
    List<Mend> toChoose(List<RosterUser> holders, Function<RosterUser, List<TextField>> fields) {
        return holders.size() > NAMED
                ? List.of()
                : holders.stream()
                        .map(user -> mend(user, Mend.cleared(fields.apply(user))))
                        .toList();
    }

    /// Several, the first few by name.
    static String listed(List<String> items) {
        String some = items.stream().limit(NAMED).collect(Collectors.joining(", "));
        return items.size() > NAMED ? some + " and " + (items.size() - NAMED) + " more" : some;
    }
}
