package org.linekeeper.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.Claim;
import org.linekeeper.core.roster.Claim.Outcome;
import org.linekeeper.core.roster.Roster;

/// The numbers that bind no line, and how many lines are whose, counted once for each roster: all
/// numbers of all users are read for it, which takes a good part of a second among 100,000. Whoever
/// asks meanwhile waits for the same count.
final class KeptClaims {
    private @Nullable Counted last;

    /// What was counted in a roster.
    ///
    /// @param unmatched numbers without a line, user by user; contested lines have a list of their
    ///   own
    /// @param free lines that nobody claims
    /// @param contested lines that several users claim
    record Counted(Roster roster, List<Claim> unmatched, long free, long contested) {}

    /// The counts of a roster.
    synchronized Counted in(Roster roster) {
        Counted known = last;
        if (known == null || known.roster() != roster) {
            BindingReport binding = roster.binding();
            List<Claim> unmatched =
                    binding.failed()
                            .filter(claim -> !(claim.outcome() instanceof Outcome.Contested))
                            .toList();
            known =
                    new Counted(
                            roster, unmatched, binding.free().count(), binding.contested().count());
            last = known;
        }
        return known;
    }
}
