package org.linekeeper.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.console.setting.Listen;
import org.linekeeper.console.setting.ServerCertificate;
import org.linekeeper.console.tls.CertificateFiles;
import org.linekeeper.console.tls.SelfSigned;
import org.linekeeper.console.tls.UnusableCertificateException;

/// Certificates for HTTPS.
final class HttpsTest {
    @TempDir private Path folder;

    @Test
    void aSelfSignedCertificateIsMadeOnceAndKept() throws Exception {
        Certificate first = certificate(SelfSigned.in(folder, "console.example.org"));
        Certificate second = certificate(SelfSigned.in(folder, "console.example.org"));
        assertThat(second).isEqualTo(first);
        assertThat(first.toString()).contains("console.example.org", "127.0.0.1");
    }

    private static Certificate certificate(ServerCertificate certificate) throws Exception {
        String alias = Collections.list(certificate.store().aliases()).getFirst();
        return certificate.store().getCertificate(alias);
    }

    @Test
    void readsPemFilesAlsoWithTheKeyInTheSameFile() throws Exception {
        ServerCertificate made = SelfSigned.in(folder, "127.0.0.1");
        KeyStore store = made.store();
        String alias = Collections.list(store.aliases()).getFirst();
        Path file = folder.resolve("both.pem");
        Files.writeString(
                file,
                pem("CERTIFICATE", store.getCertificate(alias).getEncoded())
                        + pem("PRIVATE KEY", store.getKey(alias, made.password()).getEncoded()));
        assertThat(certificate(CertificateFiles.pem(file, file)))
                .isEqualTo(store.getCertificate(alias));
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN "
                + kind
                + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes)
                + "\n-----END "
                + kind
                + "-----\n";
    }

    @Test
    void tellsWhatIsWrongWithAFile() throws IOException {
        Path file = folder.resolve("nothing.pem");
        Files.writeString(file, "nothing");
        assertThatThrownBy(() -> CertificateFiles.pem(file, file))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessageContaining("nothing.pem");
        assertThatThrownBy(() -> CertificateFiles.pkcs12(file, new char[0]))
                .isInstanceOf(UnusableCertificateException.class)
                .hasMessageContaining("nothing.pem");
    }

    @Test
    void plainHttpIsForLoopbackAddressesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Listen("0.0.0.0", 0, Optional.empty()))
                .withMessageContaining("no loopback address");
        assertThat(Listen.onLoopback(0).onlyLoopback()).isTrue();
    }

    @Test
    void answersByHttpsWithCookiesThatNeverGoOutInClear() throws Exception {
        try (var scene = new ConsoleScene(SelfSigned.in(folder, "127.0.0.1"))) {
            assertThat(scene.uri("/").getScheme()).isEqualTo("https");
            Answer logon = scene.visitor().logOn("zaphod", "password of zaphod").expect(200);
            assertThat(logon.all("Set-Cookie"))
                    .allMatch(cookie -> cookie.contains("; Secure"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-linekeeper-session="));
            assertThat(logon.header("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(scene.loggedOn("zaphod").get("session").expect(200).at("/role"))
                    .isEqualTo("administrator");
        }
    }
}
