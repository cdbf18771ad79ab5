package org.linekeeper.console.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.linekeeper.console.http.ProblemDetails;
import org.linekeeper.console.http.RefusedException;
import org.linekeeper.console.http.Status;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.live.LiveRoster;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterComputer;
import org.linekeeper.core.roster.RosterUser;

/// The roster, and who is in it.
public final class Rosters {
    private final Optional<LiveRoster> live;

    /// @param live empty where the program keeps none
    public Rosters(Optional<LiveRoster> live) {
        this.live = requireNonNull(live, "live");
    }

    /// The roster that follows the directory, if there is one.
    public Optional<LiveRoster> live() {
        return live;
    }

    /// The roster as it is now.
    Roster roster() throws DirectoryException, RefusedException {
        if (live.isEmpty()) {
            throw new RefusedException(
                    ProblemDetails.of(
                            Status.UNAVAILABLE,
                            "roster-missing",
                            "There is no overview of all accounts",
                            "This console was started without one; lines and effective rights need"
                                    + " it."));
        }
        return live.get().roster();
    }

    /// The roster, where one is kept and has been read.
    Optional<Roster> ifThere() {
        try {
            return live.isEmpty() ? Optional.empty() : Optional.of(live.get().roster());
        } catch (DirectoryException _) {
            return Optional.empty();
        }
    }

    /// The user with that id.
    static RosterUser user(Roster roster, AccountId id) throws RefusedException {
        List<RosterUser> found = roster.usersNamed(AccountName.of(id.toString()));
        if (found.isEmpty()) {
            throw RefusedException.notFound("The overview of all accounts has no user " + id + ".");
        }
        return found.getFirst();
    }

    /// The computer with that id.
    static RosterComputer computer(Roster roster, AccountId id) throws RefusedException {
        List<RosterComputer> found = roster.computersNamed(AccountName.of(id.toString()));
        if (found.isEmpty()) {
            throw RefusedException.notFound(
                    "The overview of all accounts has no computer " + id + ".");
        }
        return found.getFirst();
    }
}
