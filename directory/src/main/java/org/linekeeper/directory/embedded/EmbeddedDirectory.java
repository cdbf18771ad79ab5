package org.linekeeper.directory.embedded;

import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.embedded.log.DataFolder;
import org.linekeeper.directory.embedded.log.FolderAddress;
import org.linekeeper.directory.embedded.operation.ConnectionHandler;
import org.linekeeper.directory.embedded.operation.DirectoryState;
import org.linekeeper.directory.embedded.operation.LdapRefusal;
import org.linekeeper.directory.embedded.operation.ModifyOperation;
import org.linekeeper.directory.embedded.operation.PasswordVault;
import org.linekeeper.directory.embedded.operation.RequestGate;
import org.linekeeper.directory.embedded.operation.Requester;
import org.linekeeper.directory.embedded.operation.Tombstones;
import org.linekeeper.directory.embedded.store.Journal;

/// An embedded directory that is open: it answers LDAP on a loopback port until it is closed.
///
/// Only programs on the same machine reach it, and each logs on like anywhere else; so the
/// connection is not encrypted. A change is answered when it is on the disk.
public final class EmbeddedDirectory implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedDirectory.class.getName());
    private static final int MEMORY_ROUNDS = 1_000;
    private static final int FOLDER_ROUNDS = 100_000;
    private static final int LARGEST_REQUEST = 16 << 20;

    private final DirectoryState state;
    private final @Nullable DataFolder folder;
    private final LDAPListenerConfig config;
    private final String administratorPassword;
    private final int port;
    private LDAPListener listener;

    private EmbeddedDirectory(
            DirectoryState state,
            @Nullable DataFolder folder,
            LDAPListenerConfig config,
            String administratorPassword)
            throws IOException {
        this.state = state;
        this.folder = folder;
        this.config = config;
        this.administratorPassword = administratorPassword;
        this.listener = new LDAPListener(config);
        startListening();
        this.port = listener.getListenPort();
        config.setListenPort(port);
    }

    /// Opens a directory.
    ///
    /// @throws org.linekeeper.directory.embedded.log.FolderInUseException when another process has
    ///   it open
    /// @throws IOException when the port or the folder cannot be used; the message says why
    public static EmbeddedDirectory open(EmbeddedOptions options) throws IOException {
        return open(options, RequestGate.OPEN);
    }

    /// Opens a directory whose requests pass a gate.
    ///
    /// @throws IOException when the port or the folder cannot be used; the message says why
    public static EmbeddedDirectory open(EmbeddedOptions options, RequestGate gate)
            throws IOException {
        if (options.folder().isEmpty()) {
            var passwords = new PasswordVault(MEMORY_ROUNDS);
            var password = passwords.invent();
            var start = new NewDirectory(options, passwords).start(password);
            var state = state(options, start, passwords, Journal.NONE);
            return new EmbeddedDirectory(state, null, config(options, state, gate), password);
        }
        var folder = DataFolder.lock(options.folder().get(), options.compactAt());
        boolean open = false;
        try {
            var directory = open(options, gate, folder);
            open = true;
            return directory;
        } finally {
            if (!open) {
                folder.close();
            }
        }
    }

    private static EmbeddedDirectory open(
            EmbeddedOptions options, RequestGate gate, DataFolder folder) throws IOException {
        var passwords = new PasswordVault(FOLDER_ROUNDS);
        var loaded = folder.load();
        if (loaded.isEmpty()) {
            var password = passwords.invent();
            folder.keepPassword(password);
            var made = new NewDirectory(options, passwords).start(password);
            folder.create(made);
            loaded = Optional.of(made);
        }
        var state = state(options, loaded.get(), passwords, folder);
        folder.attach(state);
        forgetOldTombstones(state);
        var password = password(state, passwords, folder);
        var directory =
                new EmbeddedDirectory(state, folder, config(options, state, gate), password);
        if (options.announced()) {
            announce(directory, folder);
        }
        return directory;
    }

    private static void announce(EmbeddedDirectory directory, DataFolder folder)
            throws IOException {
        try {
            folder.publish(
                    new FolderAddress(
                            directory.url(), directory.baseDn(), directory.administratorDn()));
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// The administrator's password. When its file is gone, the account gets a new one: whoever may
    /// remove the file may read everything anyway, and has no other way back in.
    private static String password(DirectoryState state, PasswordVault passwords, DataFolder folder)
            throws IOException {
        var kept = folder.password();
        if (kept.isPresent()) {
            return kept.get();
        }
        var password = passwords.invent();
        var administrator = "CN=Administrator,CN=Users," + state.names().baseDn();
        var value = passwords.sealInvented(password);
        var change = new Modification(ModificationType.REPLACE, "unicodePwd", value);
        try {
            new ModifyOperation(state).run(Requester.SYSTEM, administrator, List.of(change), false);
        } catch (LdapRefusal e) {
            throw new IOException("no new password for " + administrator + ": " + e.text(), e);
        }
        folder.keepPassword(password);
        return password;
    }

    private static void forgetOldTombstones(DirectoryState state) throws IOException {
        try {
            new Tombstones(state).forgetOld();
        } catch (LdapRefusal e) {
            throw new IOException(e.text(), e);
        }
    }

    private static DirectoryState state(
            EmbeddedOptions options,
            DirectoryState.Start start,
            PasswordVault passwords,
            Journal journal) {
        return new DirectoryState(start, options.limits(), passwords, journal, options.clock());
    }

    private static LDAPListenerConfig config(
            EmbeddedOptions options, DirectoryState state, RequestGate gate) {
        var handler = new ConnectionHandler(state, gate, _ -> UUID.randomUUID());
        var config = new LDAPListenerConfig(options.port(), handler);
        config.setListenAddress(InetAddress.getLoopbackAddress());
        config.setMaxMessageSizeBytes(LARGEST_REQUEST);
        return config;
    }

    /// The directory in that folder, when another process (or another part of this one) has it
    /// open, so that one can connect there instead of opening it.
    ///
    /// @throws IOException when the folder cannot be read
    public static Optional<RunningDirectory> runningAt(Path folder) throws IOException {
        return DataFolder.runningAt(folder)
                .map(address ->
                        new RunningDirectory(
                                address.url(),
                                address.baseDn(),
                                address.administratorDn(),
                                folder.resolve("administrator-password")));
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

    /// Its password as it was when the directory was made; somebody may have changed it since. Not
    /// to be logged.
    public String administratorPassword() {
        return administratorPassword;
    }

    /// What was found half written on opening, never acknowledged, and cut off; in words for a log.
    public Optional<String> recovered() {
        var kept = folder;
        return kept == null ? Optional.empty() : kept.recovered();
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
    /// @throws BindException when another program has taken the port meanwhile
    public void resume() throws IOException {
        listener = new LDAPListener(config);
        startListening();
    }

    private void startListening() throws IOException {
        try {
            listener.startListening();
        } catch (BindException e) {
            // the type counts: whoever did not ask for this port takes another
            var taken =
                    new BindException(
                            "port %d: %s".formatted(config.getListenPort(), e.getMessage()));
            taken.initCause(e);
            throw taken;
        }
    }

    /// Cuts all connections and gives the port and the folder back. Every acknowledged change is on
    /// the disk already, so trouble with the files is logged and no more.
    @Override
    public void close() {
        listener.shutDown(true);
        var kept = folder;
        if (kept == null) {
            return;
        }
        try {
            kept.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "closing the directory: " + e.getMessage());
        }
    }
}
