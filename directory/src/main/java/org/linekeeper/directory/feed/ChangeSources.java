package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.directory.connect.RootDse;

/// Finds out how a server can be followed: what it lists is only a hint (there are servers that
/// list DirSync and ignore it), so each way is tried.
record ChangeSources(LDAPConnection connection, RootDse rootDse, InstantSource clock) {
    private static final int NO_RESULT_CODE = -1;

    /// The best way that works.
    ///
    /// @param attributes those whose changes matter
    ChangeSource choose(Set<FeedSettings.Method> allowed, List<String> attributes)
            throws DirectoryException, LDAPException {
        String domain = rootDse.defaultNamingContext();
        String name = rootDse.dnsHostName().isEmpty() ? "the server" : rootDse.dnsHostName();
        Optional<ServerStanding> standing = ServerStanding.of(connection, name);
        if (allowed.contains(FeedSettings.Method.DIRSYNC)
                && standing.isPresent()
                && DirSyncSource.works(connection, domain, rootDse.supportedControls())) {
            return new DirSyncSource(connection, standing.get(), domain, attributes);
        }
        if (allowed.contains(FeedSettings.Method.USN)
                && standing.isPresent()
                && UsnSource.works(connection, standing.get(), domain)) {
            return new UsnSource(connection, standing.get(), domain);
        }
        if (allowed.contains(FeedSettings.Method.TIMESTAMP)
                && TimestampSource.works(connection, domain)) {
            return new TimestampSource(connection, domain, clock);
        }
        throw new DirectoryRefusedException(
                Category.RIGHT_MISSING,
                "following the changes at "
                        + name
                        + ": the server offers the account in use neither DirSync nor uSNChanged nor"
                        + " modifyTimestamp. Use an account that may read them.",
                domain,
                NO_RESULT_CODE,
                "");
    }
}
