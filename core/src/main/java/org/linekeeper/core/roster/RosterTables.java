package org.linekeeper.core.roster;

/// What a roster is made of. Never changes; a changed copy shares what did not change.
///
/// @param absentees on lists of members, but no accounts of the roster
/// @param names all accounts by hashes of their ids and names, as [SeatKind#code]
/// @param mentions who refers to somebody by name, as [SeatKind#code], by hashes of that name:
///   users in their authorizations, groups with head and deputy
/// @param claims which users claim a line and by what, as [LineBinder#claim], by line
/// @param watchers which users have a line among their additional lines, by line
record RosterTables(
        GlobalSettings settings,
        LineTable lines,
        Seats<RosterUser> users,
        Seats<GroupLinks> groups,
        Seats<RosterComputer> computers,
        Seats<Absentee> absentees,
        HashIndex names,
        HashIndex mentions,
        HashIndex claims,
        HashIndex watchers) {

    RosterTables withUsers(Seats<RosterUser> changed) {
        return new RosterTables(
                settings, lines, changed, groups, computers, absentees, names, mentions, claims,
                watchers);
    }

    RosterTables withGroups(Seats<GroupLinks> changed) {
        return new RosterTables(
                settings, lines, users, changed, computers, absentees, names, mentions, claims,
                watchers);
    }

    RosterTables withComputers(Seats<RosterComputer> changed) {
        return new RosterTables(
                settings, lines, users, groups, changed, absentees, names, mentions, claims,
                watchers);
    }

    RosterTables withAbsentees(Seats<Absentee> changed) {
        return new RosterTables(
                settings, lines, users, groups, computers, changed, names, mentions, claims,
                watchers);
    }

    RosterTables withNames(HashIndex changedNames, HashIndex changedMentions) {
        return new RosterTables(
                settings,
                lines,
                users,
                groups,
                computers,
                absentees,
                changedNames,
                changedMentions,
                claims,
                watchers);
    }

    RosterTables withLines(HashIndex changedClaims, HashIndex changedWatchers) {
        return new RosterTables(
                settings,
                lines,
                users,
                groups,
                computers,
                absentees,
                names,
                mentions,
                changedClaims,
                changedWatchers);
    }
}
