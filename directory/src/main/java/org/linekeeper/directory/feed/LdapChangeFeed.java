package org.linekeeper.directory.feed;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.InstantSource;
import java.util.Optional;
import org.linekeeper.core.live.ChangeFeed;
import org.linekeeper.core.live.FeedConnection;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.account.AccountEntries;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;

/// Follows the accounts of a directory over LDAP. How, is found out by looking at the server and
/// trying ([FeedSettings.Method]); what has changed is read as a whole, so that all ways give the
/// same accounts. For one thread, with one connection at a time.
public final class LdapChangeFeed implements ChangeFeed {
    /// One for the questions that follow from each other, one to be woken up by, two for reading
    /// all accounts.
    private static final int CONNECTIONS = 4;

    private final ConnectionSettings connection;
    private final StoreSettings store;
    private final Credentials credentials;
    private final FeedSettings settings;
    private final InstantSource clock;
    private final FeedMemory memory = new FeedMemory();

    /// @param store which accounts are looked after, and where their settings are kept
    /// @param credentials kept for as long as the feed is used
    public LdapChangeFeed(
            ConnectionSettings connection,
            StoreSettings store,
            Credentials credentials,
            FeedSettings settings,
            InstantSource clock) {
        this.connection = requireNonNull(connection, "connection").withConnections(CONNECTIONS);
        this.store = requireNonNull(store, "store");
        this.credentials = requireNonNull(credentials, "credentials");
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public FeedConnection connect(Runnable somethingChanged) throws DirectoryException {
        DirectoryConnection connected = DirectoryConnector.connectToOne(connection, credentials);
        boolean ready = false;
        try {
            FeedConnection feed = feed(connected, somethingChanged);
            ready = true;
            return feed;
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(
                    e, "preparing to follow the changes at " + connected.description(), "");
        } finally {
            if (!ready) {
                connected.close();
            }
        }
    }

    private FeedConnection feed(DirectoryConnection connected, Runnable somethingChanged)
            throws DirectoryException, LDAPException {
        var entries =
                AccountEntries.open(
                        connected,
                        store,
                        LdapFeedConnection.FURTHER,
                        LdapFeedConnection.OF_CHANGED);
        LDAPConnection main = connected.pool().getConnection();
        ChangeSource source =
                new ChangeSources(main, connected.rootDse(), clock)
                        .choose(settings.methods(), entries.attributes());
        var members =
                new MemberLists(
                        main,
                        connected.rootDse().defaultNamingContext(),
                        connected.rootDse().supportedControls().contains(Controls.EXTENDED_DN));
        Optional<WakeUp> wakeUp =
                WakeUp.start(
                        connected.pool(),
                        connected.rootDse().defaultNamingContext(),
                        connected.rootDse().supportedControls(),
                        somethingChanged);
        return new LdapFeedConnection(
                new LdapFeedConnection.Server(connected, main, source, members, wakeUp),
                entries,
                settings,
                memory,
                clock);
    }
}
