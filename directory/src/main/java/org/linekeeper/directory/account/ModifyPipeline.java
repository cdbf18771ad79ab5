package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sends modify requests over one connection without waiting for each answer. None is ever sent
/// twice: after a broken connection those without an answer are reported so, and the rest goes over
/// a new connection.
final class ModifyPipeline {
    /// Requests without an answer at any time; more brought nothing on a real domain controller.
    private static final int IN_FLIGHT = 16;

    private final LDAPConnectionPool pool;

    ModifyPipeline(LDAPConnectionPool pool) {
        this.pool = pool;
    }

    /// Sends the requests.
    ///
    /// @return the results in the order of the requests; a request that got no answer has
    ///   `serverDown`, `timeout` or what the failed connection attempt gave
    List<LDAPResult> send(List<ModifyRequest> requests) {
        var results = new ArrayList<LDAPResult>(requests.size());
        while (results.size() < requests.size()) {
            int done = results.size();
            try {
                sendOver(pool.getConnection(), requests, results);
            } catch (LDAPException e) {
                if (results.size() == done) { // no connection to be had: nothing will go
                    while (results.size() < requests.size()) {
                        results.add(e.toLDAPResult());
                    }
                }
            }
        }
        return results;
    }

    private void sendOver(
            LDAPConnection connection, List<ModifyRequest> requests, List<LDAPResult> results) {
        Deque<AsyncRequestID> inFlight = new ArrayDeque<>();
        int next = results.size();
        boolean broken = false;
        while (!inFlight.isEmpty() || (next < requests.size() && !broken)) {
            if (!broken && next < requests.size() && inFlight.size() < IN_FLIGHT) {
                try {
                    inFlight.add(connection.asyncModify(requests.get(next), null));
                    next++;
                    continue;
                } catch (LDAPException e) {
                    broken = true;
                    if (inFlight.isEmpty()) {
                        results.add(e.toLDAPResult());
                    }
                    continue;
                }
            }
            LDAPResult result = await(inFlight.remove());
            broken |= !result.getResultCode().isConnectionUsable();
            results.add(result);
        }
        if (broken) {
            pool.releaseDefunctConnection(connection);
        } else {
            pool.releaseConnection(connection);
        }
    }

    private static LDAPResult await(@Nullable AsyncRequestID request) {
        try {
            return Objects.requireNonNull(request).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new LDAPException(ResultCode.USER_CANCELED, "interrupted", e).toLDAPResult();
        }
    }
}
