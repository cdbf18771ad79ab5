package org.linekeeper.console.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linekeeper.console.setting.ServerCertificate;

/// A certificate that signs itself, made once by the Java runtime's own `keytool` and kept: enough
/// to evaluate the program; browsers warn of it, as they should.
public final class SelfSigned {
    private static final int VALID_DAYS = 397; // what browsers accept at most
    private static final int PASSWORD_BYTES = 24;
    private static final long PATIENCE_SECONDS = 30;

    private SelfSigned() {}

    /// The certificate in a folder, made if there is none.
    ///
    /// @param host name that browsers use
    public static ServerCertificate in(Path folder, String host)
            throws UnusableCertificateException {
        Path store = folder.resolve("console-certificate.p12");
        Path passwordFile = folder.resolve("console-certificate.password");
        try {
            if (!Files.exists(store)) {
                Files.createDirectories(folder);
                String password = randomPassword();
                writePrivate(passwordFile, password);
                make(store, password, host);
            }
            char[] password =
                    Files.readString(passwordFile, StandardCharsets.US_ASCII).strip().toCharArray();
            return CertificateFiles.pkcs12(store, password);
        } catch (IOException e) {
            throw new UnusableCertificateException(
                    "'" + store + "': cannot be made or read (" + e.getMessage() + ").");
        }
    }

    private static void make(Path store, String password, String host)
            throws IOException, UnusableCertificateException {
        String alternative = host.matches("[0-9.]+|.*:.*") ? "ip:" + host : "dns:" + host;
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "console",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-validity",
                                String.valueOf(VALID_DAYS),
                                "-dname",
                                "CN="
                                        + host.replaceAll("[^\\w.-]", "")
                                        + ",O=Linekeeper evaluation",
                                "-ext",
                                "san=" + alternative + ",dns:localhost,ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        try (OutputStream in = keytool.getOutputStream()) { // asks twice for the password
            in.write((password + "\n" + password + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        try {
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                keytool.destroyForcibly();
                throw new IOException("keytool does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool was at work", e);
        }
        if (keytool.exitValue() != 0) {
            throw new UnusableCertificateException(
                    "'"
                            + store
                            + "': keytool cannot make a certificate. Give one with"
                            + " console.certificate.");
        }
    }

    private static void writePrivate(Path file, String text) throws IOException {
        List<FileAttribute<?>> attributes =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? List.of(
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")))
                        : List.of();
        Files.deleteIfExists(file);
        Files.createFile(file, attributes.toArray(new FileAttribute<?>[0]));
        Files.writeString(
                file, text, StandardCharsets.US_ASCII, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
