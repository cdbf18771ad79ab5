package org.linekeeper.directory.connect;

import com.unboundid.ldap.sdk.DisconnectType;
import com.unboundid.ldap.sdk.LDAPConnectionInfo;
import com.unboundid.ldap.sdk.LDAPConnectionLogger;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ReadOnlyCompareRequest;
import com.unboundid.ldap.sdk.ReadOnlyModifyRequest;
import com.unboundid.ldap.sdk.ReadOnlySearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.logon.DirectoryWait;

/// Tells [DirectoryWait] when a request goes and its answer comes, for all connections. The library
/// calls it before it sends a request, on the thread that asks, and when it has read an answer, on
/// the connection's own thread (looked up in the code of ldapsdk 7.0.5).
final class AnswerWait extends LDAPConnectionLogger {
    /// For the options of every connection.
    static final AnswerWait LOGGER = new AnswerWait();

    private final Map<Asked, DirectoryWait> waits = new ConcurrentHashMap<>();

    private AnswerWait() {}

    /// A request for whose answer somebody counts the time.
    private record Asked(long connection, int message) {}

    private void asked(LDAPConnectionInfo connection, int message) {
        DirectoryWait.current()
                .ifPresent(wait -> {
                    waits.put(new Asked(connection.getConnectionID(), message), wait);
                    wait.begin();
                });
    }

    private void answered(LDAPConnectionInfo connection, int message) {
        @Nullable DirectoryWait wait =
                waits.remove(new Asked(connection.getConnectionID(), message));
        if (wait != null) {
            wait.end();
        }
    }

    @Override
    public void logSearchRequest(
            LDAPConnectionInfo connection, int message, ReadOnlySearchRequest request) {
        asked(connection, message);
    }

    @Override
    public void logSearchResult(LDAPConnectionInfo connection, int message, SearchResult result) {
        answered(connection, message);
    }

    @Override
    public void logModifyRequest(
            LDAPConnectionInfo connection, int message, ReadOnlyModifyRequest request) {
        asked(connection, message);
    }

    @Override
    public void logModifyResult(LDAPConnectionInfo connection, int message, LDAPResult result) {
        answered(connection, message);
    }

    @Override
    public void logCompareRequest(
            LDAPConnectionInfo connection, int message, ReadOnlyCompareRequest request) {
        asked(connection, message);
    }

    @Override
    public void logCompareResult(LDAPConnectionInfo connection, int message, LDAPResult result) {
        answered(connection, message);
    }

    /// No more answers come.
    @Override
    public void logDisconnect(
            LDAPConnectionInfo connection,
            String host,
            int port,
            DisconnectType type,
            @Nullable String message,
            @Nullable Throwable cause) {
        for (Asked asked : waits.keySet()) {
            if (asked.connection() == connection.getConnectionID()) {
                answered(connection, asked.message());
            }
        }
    }
}
