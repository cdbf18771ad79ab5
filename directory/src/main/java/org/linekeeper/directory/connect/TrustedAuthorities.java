package org.linekeeper.directory.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;

/// TLS that trusts certain certificate authorities. It is set up when the first connection needs
/// it, because reading the Java runtime's list costs more than everything else at the start of a
/// short command.
final class TrustedAuthorities {
    private static final int NO_RESULT_CODE = -1;

    private final Optional<Path> caFile;
    private @Nullable SSLContext context;

    /// @param caFile PEM file with the certificates of the authorities; empty for the Java
    ///   runtime's own list
    TrustedAuthorities(Optional<Path> caFile) {
        this.caFile = caFile;
    }

    /// What makes TLS connections.
    ///
    /// @throws DirectoryRefusedException `UNSAFE` when the CA file cannot be used
    synchronized SSLContext context() throws DirectoryRefusedException {
        if (context == null) {
            Thread.ofPlatform().daemon().name("tls-tables").start(TrustedAuthorities::prepare);
            KeyStore authorities = caFile.isPresent() ? authorities(caFile.get()) : null;
            try {
                TrustManagerFactory trust =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                trust.init(authorities);
                SSLContext made = SSLContext.getInstance("TLS");
                made.init(null, trust.getTrustManagers(), null);
                context = made;
            } catch (GeneralSecurityException e) {
                throw refusal("the Java runtime cannot set up TLS: " + e.getMessage());
            }
        }
        return context;
    }

    /// The first handshake of a process fills the JDK's tables of the curve P-256, which takes
    /// longer than everything else in it; so that is begun while the authorities are read.
    private static void prepare() {
        try {
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            curve.generateKeyPair();
        } catch (GeneralSecurityException _) {
            // a runtime without the curve has no tables to fill, and will agree on another one
        }
    }

    private static KeyStore authorities(Path file) throws DirectoryRefusedException {
        String rule =
                "CA file '"
                        + file
                        + "': give a PEM file with the certificates of the authorities that signed"
                        + " the servers' certificates";
        if (!Files.isReadable(file)) {
            throw refusal(rule + "; this file cannot be read.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw refusal(rule + "; this file holds none.");
            }
            return keyStore(certificates);
        } catch (IOException | CertificateException e) {
            throw refusal(rule + "; " + e.getMessage());
        } catch (KeyStoreException e) {
            throw refusal("the Java runtime cannot set up TLS: " + e.getMessage());
        }
    }

    private static KeyStore keyStore(Collection<? extends Certificate> certificates)
            throws KeyStoreException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (GeneralSecurityException e) {
            throw new KeyStoreException(e);
        }
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca" + number, certificate);
            number++;
        }
        return store;
    }

    private static DirectoryRefusedException refusal(String text) {
        return new DirectoryRefusedException(Category.UNSAFE, text, "", NO_RESULT_CODE, "");
    }
}
