package org.linekeeper.directory.embedded;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.UUID;
import org.linekeeper.directory.embedded.operation.ConnectionHandler;
import org.linekeeper.directory.embedded.operation.DirectoryState;
import org.linekeeper.directory.embedded.operation.DomainNames;
import org.linekeeper.directory.embedded.operation.PasswordVault;
import org.linekeeper.directory.embedded.operation.Provisioning;
import org.linekeeper.directory.embedded.operation.RequestGate;
import org.linekeeper.directory.embedded.operation.SecurityId;
import org.linekeeper.directory.embedded.store.Journal;

/// An embedded directory that is open: it answers LDAP on a loopback port until it is closed.
///
/// Only programs on the same machine reach it, and each logs on like anywhere else; so the
/// connection is not encrypted.
public final class EmbeddedDirectory implements AutoCloseable {
    private static final int MEMORY_ROUNDS = 1_000;

    private final DirectoryState state;
    private final LDAPListenerConfig config;
    private final String administratorPassword;
    private final int port;
    private LDAPListener listener;

    private EmbeddedDirectory(
            DirectoryState state, RequestGate gate, int port, String administratorPassword)
            throws IOException {
        this.state = state;
        this.administratorPassword = administratorPassword;
        this.config =
                new LDAPListenerConfig(port, new ConnectionHandler(state, gate, UUID::randomUUID));
        config.setListenAddress(InetAddress.getLoopbackAddress());
        this.listener = new LDAPListener(config);
        listener.startListening();
        this.port = listener.getListenPort();
        config.setListenPort(this.port);
    }

    /// Opens a directory.
    ///
    /// @throws IOException when the port or the folder cannot be used; the message says why
    public static EmbeddedDirectory open(EmbeddedOptions options) throws IOException {
        return open(options, RequestGate.OPEN);
    }

    /// Opens a directory whose requests pass a gate.
    ///
    /// @throws IOException when the port or the folder cannot be used; the message says why
    public static EmbeddedDirectory open(EmbeddedOptions options, RequestGate gate)
            throws IOException {
        var passwords = new PasswordVault(MEMORY_ROUNDS);
        var password = passwords.invent();
        var random = new SecureRandom();
        var sid =
                SecurityId.of(
                        21,
                        Integer.toUnsignedLong(random.nextInt()),
                        Integer.toUnsignedLong(random.nextInt()),
                        Integer.toUnsignedLong(random.nextInt()));
        var start =
                new Provisioning(
                                new DomainNames(options.domain()),
                                sid,
                                options.extendedSchema(),
                                _ -> UUID.randomUUID())
                        .run(passwords.seal(password));
        var state =
                new DirectoryState(
                        start, options.limits(), passwords, Journal.NONE, options.clock());
        return new EmbeddedDirectory(state, gate, options.port(), password);
    }

    /// Where it answers: `ldap://127.0.0.1:port`.
    public String url() {
        return "ldap://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    }

    /// The port.
    public int port() {
        return port;
    }

    /// DN of the domain.
    public String baseDn() {
        return state.names().baseDn();
    }

    /// DNS name of the domain.
    public String domain() {
        return state.names().dnsName();
    }

    /// DN of the account that may do everything.
    public String administratorDn() {
        return "CN=Administrator,CN=Users," + baseDn();
    }

    /// Logon name of the account that may do everything, as a UPN.
    public String administratorName() {
        return "Administrator@" + domain();
    }

    /// Its password. Not to be logged.
    public String administratorPassword() {
        return administratorPassword;
    }

    /// Cuts all connections, as a server does that goes down for a moment.
    public void dropConnections() {
        listener.closeAllConnections(false);
    }

    /// Stops answering, and cuts all connections, until [#resume].
    public void suspend() {
        listener.shutDown(true);
    }

    /// Answers again on the same port.
    ///
    /// @throws IOException when another program has taken the port meanwhile
    public void resume() throws IOException {
        listener = new LDAPListener(config);
        listener.startListening();
    }

    @Override
    public void close() {
        listener.shutDown(true);
    }
}
