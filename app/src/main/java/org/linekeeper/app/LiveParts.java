package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Random;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.directory.feed.FeedSettings;
import org.linekeeper.directory.feed.LdapChangeFeed;
import org.linekeeper.server.LiveRosterServer;

/// The live roster of a directory, and what it is made for: who adds something that uses the roster
/// starts from here.
///
/// @param roster is its own metrics, too
record LiveParts(DirectoryTarget target, LiveRosterServer roster) implements AutoCloseable {
    LiveParts {
        requireNonNull(target, "target");
        requireNonNull(roster, "roster");
    }

    /// Puts the parts together and begins to follow the directory.
    ///
    /// @param target closed with the parts, or if they cannot be made
    /// @throws DirectoryException when the directory refuses the logon; one that does not answer is
    ///   tried again all the time
    static LiveParts start(DirectoryTarget target) throws DirectoryException {
        boolean started = false;
        try {
            var settings =
                    FeedSettings.usual()
                            .withAllGroups(target.config().rosterRules().settings().nestedGroups())
                            .withPresencePause(target.config().server().deletionCheck());
            var feed =
                    new LdapChangeFeed(
                            target.connection(),
                            target.store(),
                            target.credentials(),
                            settings,
                            InstantSource.system());
            tryOut(feed);
            var roster =
                    new LiveRosterServer(
                            feed,
                            target.config().rosterRules(),
                            target.config().server().sync(),
                            InstantSource.system(),
                            new Random());
            roster.start();
            started = true;
            return new LiveParts(target, roster);
        } finally {
            if (!started) {
                target.close();
            }
        }
    }

    /// A wrong password is told at once, to the person who can mend it.
    private static void tryOut(LdapChangeFeed feed) throws DirectoryException {
        try {
            feed.connect(() -> {}).close();
        } catch (DirectoryUnavailableException _) {
            // the roster says so, and goes on trying
        }
    }

    /// Ends the roster first: it still needs the directory to say good-bye.
    @Override
    public void close() {
        roster.close();
        target.close();
    }
}
