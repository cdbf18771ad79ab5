package org.linekeeper.directory.embedded.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;
import org.linekeeper.directory.embedded.operation.DirectoryState;
import org.linekeeper.directory.embedded.store.StoredEntry;

/// Whatever the end of the change file looks like, opening gives the changes before it and nothing
/// else.
class TornLogTest {
    private static final int USERS = 4;
    private static final int CUTS = 60;
    private static final long SEED = 20_261_123;

    /// Every cut is reported there; nobody wants to read that here.
    private static final Logger REPORTS = Logger.getLogger(DataFolder.class.getName());

    @TempDir private Path folder;
    @TempDir private Path copy;

    @BeforeAll
    static void quiet() {
        REPORTS.setLevel(Level.OFF);
    }

    @AfterAll
    static void aloud() {
        REPORTS.setLevel(null);
    }

    @Test
    void findsWholeChangesBeforeAnyCut() throws Exception {
        work();
        var log = Files.readAllBytes(folder.resolve("changes-000001.ldif"));
        var ends = ends(log);
        assertThat(ends).hasSize(2 * USERS);
        var random = new Random(SEED);
        for (int i = 0; i < CUTS; i++) {
            int cut = random.nextInt(log.length + 1);
            long whole = ends.stream().filter(end -> end <= cut).count();
            var found = reopened(Arrays.copyOf(log, cut));
            assertThat(found)
                    .as("cut at %s of %s", cut, log.length)
                    .hasSize((int) ((whole + 1) / 2));
            long described = found.stream().filter(entry -> entry.has("description")).count();
            assertThat(described).as("cut at %s", cut).isEqualTo(whole / 2);
        }
    }

    @Test
    void throwsNothingButItsOwnErrorAtDamage() throws Exception {
        work();
        var log = Files.readAllBytes(folder.resolve("changes-000001.ldif"));
        var random = new Random(SEED);
        for (int i = 0; i < CUTS; i++) {
            var damaged = log.clone();
            for (int n = 0; n <= random.nextInt(4); n++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                assertThat(reopened(damaged).size()).isLessThanOrEqualTo(USERS);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("damaged at byte");
            }
        }
    }

    private void work() throws IOException, LDAPException {
        try (var directory = EmbeddedDirectory.open(EmbeddedOptions.inFolder(folder));
                var connection =
                        new LDAPConnection(
                                "127.0.0.1",
                                directory.port(),
                                directory.administratorDn(),
                                directory.administratorPassword())) {
            for (int i = 0; i < USERS; i++) {
                var dn = "CN=Üser " + i + ",CN=Users," + directory.baseDn();
                connection.add(dn, new Attribute("objectClass", "user"));
                connection.modify(
                        dn,
                        new Modification(
                                ModificationType.ADD, "description", "# change bytes=1\nzwei"));
            }
        }
    }

    /// Where each group of changes ends.
    private static List<Integer> ends(byte[] log) {
        var text = new String(log, StandardCharsets.ISO_8859_1);
        var ends = new ArrayList<Integer>();
        for (int at = text.indexOf("\n# change ");
                at >= 0;
                at = text.indexOf("\n# change ", at + 1)) {
            ends.add(at + 1);
        }
        ends.add(log.length);
        return ends;
    }

    private List<StoredEntry> reopened(byte[] log) throws IOException {
        try (var files = Files.newDirectoryStream(copy)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        var snapshot = Path.of("snapshot-000001.ldif");
        Files.copy(folder.resolve(snapshot), copy.resolve(snapshot));
        Files.write(copy.resolve("changes-000001.ldif"), log);
        try (var data = DataFolder.lock(copy, DataFolder.COMPACT_AT)) {
            var tree = data.load().map(DirectoryState.Start::tree).orElseThrow();
            return tree.entries().stream()
                    .filter(entry -> entry.rdn().value().startsWith("Üser"))
                    .toList();
        }
    }
}
