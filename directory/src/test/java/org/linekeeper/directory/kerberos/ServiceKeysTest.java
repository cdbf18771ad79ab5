package org.linekeeper.directory.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found wrong with a file of keys before anybody logs on with it.
class ServiceKeysTest {
    private static final int AES256 = 18;
    private static final int AES256_BYTES = 32;
    private static final int RC4 = 23;
    private static final int RC4_BYTES = 16;

    @TempDir private Path folder;

    /// One key of `HTTP/console.example.org@EXAMPLE.ORG` (the keytab file format of MIT Kerberos,
    /// version 2).
    private Path keytab(int encryption, int bytes) throws IOException {
        var entry = new ByteArrayOutputStream();
        var out = new DataOutputStream(entry);
        out.writeShort(2);
        for (String part : new String[] {"EXAMPLE.ORG", "HTTP", "console.example.org"}) {
            out.writeShort(part.length());
            out.write(part.getBytes(StandardCharsets.US_ASCII));
        }
        out.writeInt(1); // principal
        out.writeInt(0); // no time
        out.writeByte(2);
        out.writeShort(encryption);
        out.writeShort(bytes);
        out.write(new byte[bytes]);
        var file = new ByteArrayOutputStream();
        var whole = new DataOutputStream(file);
        whole.writeShort(0x0502);
        whole.writeInt(entry.size());
        whole.write(entry.toByteArray());
        return ours(Files.write(folder.resolve("keys"), file.toByteArray()));
    }

    private static Path ours(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String problem(Path file, String principal) {
        return new ServiceKeys(file, principal).problem().orElse("");
    }

    @Test
    void findsNothingWrongWithKeysOfThePrincipal() throws IOException {
        assertThat(problem(keytab(AES256, AES256_BYTES), "HTTP/console.example.org@EXAMPLE.ORG"))
                .isEmpty();
    }

    @Test
    void tellsThatThereIsNoKeyOfThePrincipal() throws IOException {
        Path keytab = keytab(AES256, AES256_BYTES);
        for (String other :
                new String[] {
                    "HTTP/other.example.org@EXAMPLE.ORG",
                    "HTTP/console.example.org@OTHER.ORG",
                    "console@EXAMPLE.ORG"
                }) {
            assertThat(problem(keytab, other)).contains("no usable key", other, "klist -k");
        }
    }

    @Test
    void keysThatAreNoLongerUsedAreNone() throws IOException {
        assertThat(problem(keytab(RC4, RC4_BYTES), "HTTP/console.example.org@EXAMPLE.ORG"))
                .contains("AES");
    }

    @Test
    void tellsThatTheFileIsMissingOrNoKeyFile() throws IOException {
        assertThat(problem(folder.resolve("none"), "a@B")).contains("no such file");
        Path text = ours(Files.writeString(folder.resolve("text"), "not keys at all"));
        assertThat(problem(text, "a@B")).contains("no usable key");
        Path empty = ours(Files.createFile(folder.resolve("empty")));
        assertThat(problem(empty, "a@B")).contains("no usable key");
    }

    @Test
    void tellsThatOthersMayReadTheFile() throws IOException {
        Path keytab = keytab(AES256, AES256_BYTES);
        for (String rights : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(keytab, PosixFilePermissions.fromString(rights));
            assertThat(problem(keytab, "HTTP/console.example.org@EXAMPLE.ORG"))
                    .as(rights)
                    .contains("chmod 600");
        }
    }
}
