package org.linekeeper.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/// Puts TLS in front of the rehearsal's directory, with an authority and a certificate made on the
/// spot, so that the training run learns what an encrypted connection needs. A certificate that
/// were trusted itself would not do: nobody would have to follow a chain.
final class RehearsalTlsFront implements AutoCloseable {
    private static final String STORE_PASSWORD = "rehearsal"; // of a file that lives for seconds

    private final SSLServerSocket listener;
    private final URI target;
    private final Path certificate;

    private RehearsalTlsFront(SSLServerSocket listener, URI target, Path certificate) {
        this.listener = listener;
        this.target = target;
        this.certificate = certificate;
    }

    /// Opens it on a free loopback port.
    ///
    /// @param folder for key and certificate
    /// @param target LDAP URL of the directory behind
    static RehearsalTlsFront open(Path folder, String target)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("key.p12");
        Path certificate = folder.resolve("ca.pem");
        keytool(
                store,
                "-genkeypair -alias authority -keyalg EC -groupname secp256r1 -dname CN=rehearsal"
                        + " -ext bc:critical=ca:true -storetype PKCS12");
        keytool(
                store,
                "-genkeypair -alias front -keyalg RSA -keysize 2048 -signer authority"
                        + " -dname CN=localhost -ext SAN=dns:localhost,ip:127.0.0.1");
        keytool(store, "-exportcert -rfc -alias authority", "-file", certificate.toString());
        var front = new RehearsalTlsFront(listener(store), URI.create(target), certificate);
        Thread.ofVirtual().start(front::accept);
        return front;
    }

    /// @param words arguments with single spaces between
    /// @param more arguments that may hold any character
    private static void keytool(Path store, String words, String... more)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of(more));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", STORE_PASSWORD));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }

    private static SSLServerSocket listener(Path store)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        keys.deleteEntry("authority"); // else the front might show that certificate
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /// Where it listens.
    String url() {
        return "ldaps://localhost:" + listener.getLocalPort();
    }

    /// The certificate to trust, PEM.
    Path certificate() {
        return certificate;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                var server = new Socket(target.getHost(), target.getPort());
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            } catch (IOException _) {
                // closed, or a client that went away: the rehearsed command tells if it mattered
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // one side closed: so is the other now
        }
    }
}
