package org.linekeeper.core.roster;

import org.linekeeper.core.account.AccountId;

/// One who is on lists of members without being an account of the roster: not read yet, or no user,
/// group or computer at all.
///
/// @param groups the seats of the groups that list it
record Absentee(AccountId id, IntSet groups) {}
