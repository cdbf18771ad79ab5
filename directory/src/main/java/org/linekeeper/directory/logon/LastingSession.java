package org.linekeeper.directory.logon;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.check.AccessCheck;
import org.linekeeper.core.logon.DirectoryAddress;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.StorageMode;

/// A session that goes on for a working day. When the directory begins to keep settings elsewhere,
/// because its schema was extended meanwhile by whomever, what works over the connections is made
/// anew: else the person would go on reading and writing where nobody else looks any more.
final class LastingSession implements Session {
    private static final System.Logger LOG = System.getLogger(LastingSession.class.getName());

    /// How long the storage mode is taken for granted. To find it out is one short request.
    private static final Duration TAKEN_FOR_GRANTED = Duration.ofSeconds(1);

    /// The same for what only shows lists: asking in between would hold up every other page, and
    /// where a directory is busy for as long as the page itself takes. A directory is extended once
    /// in its life, and what a list opens is read and written where settings are now.
    private static final Duration TAKEN_FOR_GRANTED_IN_LISTS = Duration.ofSeconds(60);

    private final Opening opening;
    private final InstantSource clock;
    private LdapSession session;
    private Instant foundOut;

    private LastingSession(Opening opening, LdapSession session, InstantSource clock) {
        this.opening = opening;
        this.session = session;
        this.clock = clock;
        this.foundOut = clock.instant();
    }

    /// Finds out, over the same connections each time, where settings are kept.
    interface Opening {
        /// Everything that works over the connections, made anew.
        LdapSession open() throws DirectoryException;

        /// Where settings are kept now.
        StorageMode storageMode() throws DirectoryException;
    }

    /// @throws DirectoryException as the directory answers
    static LastingSession open(Opening opening, InstantSource clock) throws DirectoryException {
        requireNonNull(clock, "clock");
        return new LastingSession(requireNonNull(opening, "opening"), opening.open(), clock);
    }

    private LdapSession now() {
        return within(TAKEN_FOR_GRANTED);
    }

    private synchronized LdapSession within(Duration takenForGranted) {
        Instant time = clock.instant();
        if (time.isBefore(foundOut.plus(takenForGranted))) {
            return session;
        }
        try {
            StorageMode mode = opening.storageMode();
            if (mode != session.accounts().storageMode()) {
                LdapSession made = opening.open();
                session.browser().close(); // gives back the connection that its lists had
                session = made;
                LOG.log(Level.INFO, "event=storage-mode-changed mode={0}", mode.key());
            }
            foundOut = time;
        } catch (DirectoryException e) {
            // whatever it is, who wanted to use the session meets it, too, and is told
            LOG.log(Level.DEBUG, "event=storage-mode-unknown reason=\"{0}\"", e.getMessage());
        }
        return session;
    }

    @Override
    public AccountStore accounts() {
        return now().accounts();
    }

    @Override
    public DirectoryBrowser browser() {
        return within(TAKEN_FOR_GRANTED_IN_LISTS).browser();
    }

    @Override
    public DirectorySetup setup() {
        return now().setup();
    }

    @Override
    public SnapInSetup snapIn() {
        return now().snapIn();
    }

    @Override
    public AccessCheck access() {
        return now().access();
    }

    @Override
    public synchronized DirectoryAddress address() {
        return session.address();
    }

    @Override
    public synchronized String description() {
        return session.description();
    }

    @Override
    public synchronized void close() {
        session.close();
    }
}
