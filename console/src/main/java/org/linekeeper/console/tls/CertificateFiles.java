package org.linekeeper.console.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linekeeper.console.setting.ServerCertificate;

/// Reads certificates with their keys from files: PEM (RFC 7468) or PKCS #12.
public final class CertificateFiles {
    private static final Pattern PKCS8 =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");
    private static final int PASSWORD_BYTES = 24;

    private CertificateFiles() {}

    /// From PEM files.
    ///
    /// @param chain the certificate, then those that signed it
    /// @param key the private key in the form of PKCS #8, not encrypted; may be the same file
    public static ServerCertificate pem(Path chain, Path key) throws UnusableCertificateException {
        try (InputStream in = Files.newInputStream(chain)) {
            List<Certificate> certificates =
                    List.copyOf(
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificates(pemOnly(in)));
            if (certificates.isEmpty()) {
                throw new UnusableCertificateException(
                        "'" + chain + "': there is no certificate in this file.");
            }
            char[] password = randomPassword();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "console", privateKey(key), password, certificates.toArray(new Certificate[0]));
            return new ServerCertificate(store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(chain, e);
        }
    }

    /// The reader of certificates stumbles over a key in the same file.
    private static InputStream pemOnly(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        return new ByteArrayInputStream(
                PKCS8.matcher(text).replaceAll("").getBytes(StandardCharsets.US_ASCII));
    }

    private static PrivateKey privateKey(Path file)
            throws IOException, GeneralSecurityException, UnusableCertificateException {
        Matcher matcher = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!matcher.find()) {
            throw new UnusableCertificateException(
                    "'"
                            + file
                            + "': there is no private key in the form of PKCS #8 (BEGIN PRIVATE KEY)."
                            + " 'openssl pkcs8 -topk8 -nocrypt' makes it.");
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(matcher.group(1)));
        for (String kind : KINDS) {
            Optional<PrivateKey> key = key(kind, encoded);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new UnusableCertificateException(
                "'" + file + "': the private key is none of " + String.join(", ", KINDS) + ".");
    }

    private static Optional<PrivateKey> key(String kind, PKCS8EncodedKeySpec encoded)
            throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(encoded));
        } catch (InvalidKeySpecException _) {
            return Optional.empty(); // of another kind
        }
    }

    /// From a PKCS #12 file.
    public static ServerCertificate pkcs12(Path file, char[] password)
            throws UnusableCertificateException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new ServerCertificate(store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file, e);
        }
    }

    private static UnusableCertificateException unusable(Path file, Exception cause) {
        return new UnusableCertificateException(
                "'" + file + "': cannot be used as certificate (" + cause.getMessage() + ").");
    }

    private static char[] randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes).toCharArray();
    }
}
