package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.KeyReader.Reading;

/// Whose line is whose, and for every number that got no line, why.
public final class BindingReport {
    private final Roster roster;
    private final LineTable table;
    private final LineBinder binder;

    BindingReport(Roster roster) {
        this.roster = requireNonNull(roster, "roster");
        this.table = roster.lineTable();
        this.binder = roster.binder();
    }

    /// All lines whose number is understood, in the order of the catalog.
    public List<RosterLine> lines() {
        return table.lines();
    }

    /// What is wrong with the list of lines itself.
    public List<Problem> problems() {
        return table.problems();
    }

    /// The line that a text means, read as a number of an account is read.
    public Optional<RosterLine> line(String text) {
        int position = table.find(text);
        return position < 0 ? Optional.empty() : Optional.of(table.lines().get(position));
    }

    /// The one who owns a line; empty when it is free or contested.
    public Optional<RosterUser> owner(RosterLine line) {
        int owner = binder.owner(position(line));
        return owner < 0 ? Optional.empty() : Optional.of(roster.user(owner));
    }

    /// The settings by which the owner has the line; empty when nobody owns it.
    public List<ClaimField> ownersFields(RosterLine line) {
        int position = position(line);
        if (binder.owner(position) < 0) {
            return List.of();
        }
        int bits = binder.ownersFields(position);
        return Stream.of(ClaimField.values()).filter(field -> (bits & field.bit()) != 0).toList();
    }

    /// Those who claim a line that nobody gets because they are several; empty when it is not
    /// contested.
    public List<RosterUser> claimants(RosterLine line) {
        return claimants(position(line));
    }

    private List<RosterUser> claimants(int line) {
        return binder.owner(line) == LineBinder.CONTESTED ? new Claimants(roster, line) : List.of();
    }

    /// Those who claim a line, looked up when asked for: thousands may claim the same one (the
    /// number of the switchboard), and each of them is told who the others are.
    private static final class Claimants extends AbstractList<RosterUser> {
        private final Roster roster;
        private final int line;
        private int @Nullable [] seats;

        Claimants(Roster roster, int line) {
            this.roster = roster;
            this.line = line;
        }

        @Override
        public RosterUser get(int index) {
            int[] found = seats;
            if (found == null) {
                found = roster.binder().claimants(line);
                seats = found;
            }
            return roster.user(found[index]);
        }

        @Override
        public int size() {
            return roster.binder().claimantCount(line);
        }
    }

    /// Lines that nobody claims, those first that the catalog lists first.
    public Stream<RosterLine> free() {
        return IntStream.range(0, table.lines().size())
                .filter(line -> binder.owner(line) == LineBinder.FREE)
                .mapToObj(table.lines()::get);
    }

    /// Lines that several users claim.
    public Stream<RosterLine> contested() {
        return IntStream.range(0, table.lines().size())
                .filter(line -> binder.owner(line) == LineBinder.CONTESTED)
                .mapToObj(table.lines()::get);
    }

    /// Whether numbers of the contact card bind lines at all.
    public boolean automatic() {
        return roster.settings().binding().automatic();
    }

    /// Every number of a user that may claim a line, and what came of it. Numbers of fields that
    /// claim lines only where the configuration says so are among them where it does.
    public List<Claim> claims(RosterUser user) {
        return claims(user, true);
    }

    /// The numbers of a user in fields that could claim lines, had the configuration switched them
    /// on.
    public List<Claim> idle(RosterUser user) {
        return claims(user, false);
    }

    private List<Claim> claims(RosterUser user, boolean considered) {
        var claims = new ArrayList<Claim>();
        for (ClaimField field : ClaimField.ALL) {
            @Nullable String text = user.numberOrNull(field);
            if (text != null && considered == roster.settings().binding().considers(field)) {
                claims.add(new Claim(user, field, text, outcome(user, field, text)));
            }
        }
        return List.copyOf(claims);
    }

    /// Every number of all users that was meant to claim a line and did not, user by user.
    public Stream<Claim> failed() {
        return roster.users().stream()
                .filter(RosterUser::enabled)
                .flatMap(user -> claims(user).stream())
                .filter(Claim::failed);
    }

    /// The lines a user owns, each once: first and second phone first, then the numbers of the
    /// contact card.
    public List<RosterLine> ownLines(RosterUser user) {
        return claims(user).stream()
                .map(Claim::outcome)
                .filter(Outcome.Bound.class::isInstance)
                .map(outcome -> ((Outcome.Bound) outcome).line())
                .distinct()
                .toList();
    }

    /// The additional lines of a user, as stored, each with the line it means if there is one.
    public List<NamedLine> additionalLines(RosterUser user) {
        return named(user.additionalLines().lines());
    }

    /// Numbers with the lines they mean.
    List<NamedLine> named(List<String> numbers) {
        return numbers.stream().map(number -> new NamedLine(number, line(number))).toList();
    }

    /// A number as stored and the line it means.
    ///
    /// @param line empty when there is no such line
    public record NamedLine(String stored, Optional<RosterLine> line) {}

    private Outcome outcome(RosterUser user, ClaimField field, String text) {
        if (!user.enabled()) {
            return new Outcome.UserNotSetUp();
        }
        if (!roster.settings().binding().binds(field)) {
            return new Outcome.BindingOff();
        }
        return switch (table.keys().read(text)) {
            case Reading.Refused(var reason) -> new Outcome.NotUnderstood(reason);
            case Reading.Key(var key) -> outcome(key);
        };
    }

    private Outcome outcome(LineKey key) {
        int position = table.find(key);
        if (position < 0) {
            return new Outcome.NoLine(key);
        }
        RosterLine line = table.lines().get(position);
        return binder.owner(position) == LineBinder.CONTESTED
                ? new Outcome.Contested(line, claimants(position))
                : new Outcome.Bound(line);
    }

    private int position(RosterLine line) {
        int position = table.find(line.key());
        if (position < 0) {
            throw new IllegalArgumentException("line " + line.key() + " is not in this roster");
        }
        return position;
    }
}
