package org.linekeeper.directory.testing;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;
import org.linekeeper.directory.embedded.operation.LdapRefusal;
import org.linekeeper.directory.embedded.operation.RequestGate;
import org.linekeeper.directory.embedded.operation.ServerLimits;

/// A directory in memory that answers like a Windows domain controller, for contract tests: size
/// limit 1000, value ranges of 1500, schema changes only after `schemaUpdateNow`, references from
/// the domain root. Requests can be counted, refused and cut off.
///
/// What it cannot do, so that a green test here says nothing about it:
///
/// - access-control lists: `nTSecurityDescriptor` states the one rule there is and cannot be
///   written: administrators, everybody else, and one's own personal information (no delegation by
///   OU, no property sets);
/// - logon by anything but a simple bind: no Kerberos, NTLM, TLS, no lock-out, no password policy;
/// - DirSync, change notification, restoring deleted entries, `uSNChanged` of other DCs;
/// - more than one domain, domain controller or site; the global catalogue's partial attribute set;
/// - the limit of about 1,200 values of an attribute that is not linked; time limits;
/// - `assistant` and `secretary` do not follow the entry they name when it is renamed;
/// - schema rules beyond syntax, cardinality, range, class and parent: no check of new schema
///   objects.
///
/// Samba AD is there for most of these.
public final class FakeActiveDirectory implements AutoCloseable {
    private final EmbeddedDirectory directory;
    private final Gate gate;

    private FakeActiveDirectory(EmbeddedOptions options) {
        this.gate = new Gate();
        try {
            this.directory = EmbeddedDirectory.open(options, gate);
        } catch (IOException e) {
            throw new UncheckedIOException("The fake directory does not start", e);
        }
    }

    /// A domain whose schema has the attributes of UC settings.
    public static FakeActiveDirectory withExtendedSchema() {
        return of(options());
    }

    /// A domain in which only the reserved field can hold UC settings.
    public static FakeActiveDirectory withReservedField() {
        return of(options().withExtendedSchema(false));
    }

    /// A domain of these options.
    public static FakeActiveDirectory of(EmbeddedOptions options) {
        return new FakeActiveDirectory(options);
    }

    /// What the domains here are made with: `fake.example`, the limits of Active Directory.
    public static EmbeddedOptions options() {
        return EmbeddedOptions.inMemory()
                .withDomain("fake.example")
                .withLimits(ServerLimits.ACTIVE_DIRECTORY);
    }

    /// `ldap://127.0.0.1:port`
    public String url() {
        return directory.url();
    }

    /// The loopback port.
    public int port() {
        return directory.port();
    }

    /// DN of the domain.
    public String baseDn() {
        return directory.baseDn();
    }

    /// DN of the account that may do everything.
    public String administratorDn() {
        return directory.administratorDn();
    }

    /// Its password.
    public String administratorPassword() {
        return directory.administratorPassword();
    }

    /// A new connection, logged on as administrator.
    public LDAPConnection connect() throws LDAPException {
        return connect(administratorDn(), administratorPassword());
    }

    /// A new connection, logged on as somebody.
    public LDAPConnection connect(String name, String password) throws LDAPException {
        var connection = new LDAPConnection("127.0.0.1", port());
        try {
            connection.bind(name, password);
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    /// Refuses the next request of that kind with that result code. May be called several times;
    /// the refusals come in that order.
    public void failNext(RequestGate.Operation operation, ResultCode code) {
        gate.refuse(operation, code);
    }

    /// How many requests of that kind have come in since [#forgetCounts].
    public int count(RequestGate.Operation operation) {
        return gate.count(operation);
    }

    /// Counts from 0 again.
    public void forgetCounts() {
        gate.forget();
    }

    /// Cuts all connections; new ones are taken.
    public void dropConnections() {
        directory.dropConnections();
    }

    /// The server goes down.
    public void suspend() {
        directory.suspend();
    }

    /// The server comes back on the same port.
    public void resume() {
        try {
            directory.resume();
        } catch (IOException e) {
            throw new UncheckedIOException("The fake directory does not come back", e);
        }
    }

    @Override
    public void close() {
        directory.close();
    }

    private static final class Gate implements RequestGate {
        private final Map<Operation, Queue<ResultCode>> refusals = new EnumMap<>(Operation.class);
        private final Map<Operation, Integer> counts = new EnumMap<>(Operation.class);

        synchronized void refuse(Operation operation, ResultCode code) {
            refusals.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(code);
        }

        synchronized int count(Operation operation) {
            return counts.getOrDefault(operation, 0);
        }

        synchronized void forget() {
            counts.clear();
        }

        @Override
        public synchronized void before(Operation operation, String name) throws LdapRefusal {
            counts.merge(operation, 1, Integer::sum);
            var waiting = refusals.get(operation);
            var code = waiting == null ? null : waiting.poll();
            if (code != null) {
                throw LdapRefusal.of(code, 0x20EF, "SvcErr: the test wants '" + name + "' to fail");
            }
        }
    }
}
