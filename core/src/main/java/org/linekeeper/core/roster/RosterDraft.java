package org.linekeeper.core.roster;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A roster being changed: the tables as they are so far, and what was touched on the way.
final class RosterDraft {
    private final Set<Integer> touchedUsers = new LinkedHashSet<>();
    private final Set<Integer> touchedLines = new LinkedHashSet<>();
    private final RosterTables before; // nothing of it may change
    private RosterTables tables;
    private boolean rebuilt;

    RosterDraft(RosterTables tables) {
        before = tables;
        this.tables = tables;
    }

    RosterTables tables() {
        return tables;
    }

    /// The tables that the changes began with, which others still use.
    RosterTables before() {
        return before;
    }

    /// The seats of users whose services may be others.
    Set<Integer> touchedUsers() {
        return touchedUsers;
    }

    /// Lines whose owner may be another.
    Set<Integer> touchedLines() {
        return touchedLines;
    }

    /// Whether everything may be different, seats included.
    boolean rebuilt() {
        return rebuilt;
    }

    RosterNames names() {
        return new RosterNames(tables);
    }

    Memberships memberships() {
        return new Memberships(tables);
    }

    RosterUser user(int seat) {
        return tables.users().get(seat);
    }

    @Nullable RosterUser userOrNull(int seat) {
        return tables.users().at(seat);
    }

    void set(RosterUser user) {
        tables = tables.withUsers(tables.users().with(user.position(), user, before.users()));
    }

    void free(RosterUser user) {
        tables = tables.withUsers(tables.users().without(user.position(), before.users()));
    }

    GroupLinks group(int seat) {
        return tables.groups().get(seat);
    }

    void set(int seat, GroupLinks group) {
        tables = tables.withGroups(tables.groups().with(seat, group, before.groups()));
    }

    void freeGroup(int seat) {
        tables = tables.withGroups(tables.groups().without(seat, before.groups()));
    }

    void set(int seat, RosterComputer computer) {
        tables = tables.withComputers(tables.computers().with(seat, computer, before.computers()));
    }

    void freeComputer(int seat) {
        tables = tables.withComputers(tables.computers().without(seat, before.computers()));
    }

    void set(int seat, Absentee absentee) {
        tables = tables.withAbsentees(tables.absentees().with(seat, absentee, before.absentees()));
    }

    void freeAbsentee(int seat) {
        tables = tables.withAbsentees(tables.absentees().without(seat, before.absentees()));
    }

    void names(HashIndex changed) {
        tables = tables.withNames(changed, tables.mentions());
    }

    void mentions(HashIndex changed) {
        tables = tables.withNames(tables.names(), changed);
    }

    void claims(HashIndex changed) {
        tables = tables.withLines(changed, tables.watchers());
    }

    void watchers(HashIndex changed) {
        tables = tables.withLines(tables.claims(), changed);
    }

    void touchUser(int seat) {
        touchedUsers.add(seat);
    }

    void touchLine(int line) {
        touchedLines.add(line);
    }

    /// Goes on with tables that were made anew.
    void rebuild(RosterTables anew) {
        tables = anew;
        rebuilt = true;
    }
}
