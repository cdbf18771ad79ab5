package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// A folder whose entries somebody or something has damaged opens, with what can be trusted, or is
/// refused with a sentence; it never opens with invented entries, and never fails otherwise. The
/// normal build runs the seeds only.
class DamagedFolderFuzzTest {
    private static final int HEADER = 3; // file, position in 65,536ths of it

    private static Path sound;

    @BeforeAll
    static void makeSoundFolder() throws IOException, LDAPException {
        sound = Files.createTempDirectory("lk-sound");
        try (var directory = EmbeddedDirectory.open(EmbeddedOptions.inFolder(sound));
                var connection = connect(directory)) {
            for (int i = 0; i < 20; i++) {
                connection.add(
                        "CN=user" + i + ",CN=Users," + directory.baseDn(),
                        new Attribute("objectClass", "user"),
                        new Attribute("description", "ä " + i));
            }
        }
    }

    @AfterAll
    static void remove() throws IOException {
        delete(sound);
    }

    @FuzzTest
    void everyDamageIsSurvivedOrTold(byte[] input) throws IOException, LDAPException {
        BugDetectors.allowNetworkConnections(); // to the directory itself, on the loopback address
        Path damaged = Files.createTempDirectory("lk-damaged");
        try {
            List<Path> files = copy(sound, damaged);
            if (input.length >= HEADER) {
                damage(files.get((input[0] & 0xFF) % files.size()), input);
            }
            try (var directory = EmbeddedDirectory.open(EmbeddedOptions.inFolder(damaged));
                    var connection = connect(directory)) {
                for (int i = 0; i < 20; i++) {
                    var entry =
                            connection.getEntry("CN=user" + i + ",CN=Users," + directory.baseDn());
                    if (entry != null) {
                        assertThat(entry.getAttributeValue("description")).isEqualTo("ä " + i);
                    }
                }
            } catch (IOException e) {
                assertThat(e).hasMessageContaining(" ");
            }
        } finally {
            delete(damaged);
        }
    }

    /// Overwrites from a position on; beyond the end it appends, and nothing to write cuts off.
    private static void damage(Path file, byte[] input) throws IOException {
        byte[] octets = Files.readAllBytes(file);
        int at = (int) ((((input[1] & 0xFFL) << 8) | (input[2] & 0xFFL)) * octets.length / 0xFFFF);
        byte[] damage = Arrays.copyOfRange(input, HEADER, input.length);
        if (damage.length == 0) {
            Files.write(file, Arrays.copyOf(octets, at));
            return;
        }
        byte[] result = Arrays.copyOf(octets, Math.max(octets.length, at + damage.length));
        System.arraycopy(damage, 0, result, at, damage.length);
        Files.write(file, result);
    }

    private static LDAPConnection connect(EmbeddedDirectory directory) throws LDAPException {
        return new LDAPConnection(
                "127.0.0.1",
                directory.port(),
                directory.administratorDn(),
                directory.administratorPassword());
    }

    private static List<Path> copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            List<Path> names = files.map(Path::getFileName).sorted().toList();
            for (Path name : names) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
            return names.stream()
                    .filter(name -> !name.toString().equals("administrator-password"))
                    .map(to::resolve)
                    .toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
