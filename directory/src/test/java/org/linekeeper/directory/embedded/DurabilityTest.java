package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.directory.embedded.DirectoryScene.add;
import static org.linekeeper.directory.embedded.DirectoryScene.delete;
import static org.linekeeper.directory.embedded.DirectoryScene.replace;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    @TempDir private Path folder;

    private EmbeddedOptions options() {
        return EmbeddedOptions.inFolder(folder).withDomain("büro.example".replace("ü", "ue"));
    }

    private static LDAPConnection connect(EmbeddedDirectory directory) throws LDAPException {
        return new LDAPConnection(
                "127.0.0.1",
                directory.port(),
                directory.administratorDn(),
                directory.administratorPassword());
    }

    /// Every entry with everything that a client sees of it.
    private static Map<String, String> contents(EmbeddedDirectory directory) throws LDAPException {
        var all = new TreeMap<String, String>();
        try (var connection = connect(directory)) {
            var contexts = connection.getRootDSE().getAttributeValues("namingContexts");
            for (var context : contexts) {
                for (var entry :
                        connection
                                .search(context, SearchScope.SUB, "(objectClass=*)")
                                .getSearchEntries()) {
                    var lines = entry.toLDIFString().lines().sorted().toList();
                    all.put(entry.getDN(), String.join("\n", lines));
                }
            }
        }
        return all;
    }

    private static void assertSame(Map<String, String> now, Map<String, String> before) {
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((dn, text) -> assertThat(now.get(dn)).isEqualTo(text));
    }

    private static void work(EmbeddedDirectory directory) throws LDAPException {
        var users = ",CN=Users," + directory.baseDn();
        try (var connection = connect(directory)) {
            connection.add("CN=Anna Müller" + users, user(), new Attribute("sn", "Müller"));
            connection.add("CN=Bert" + users, user(), new Attribute("mail", "b@x.example"));
            connection.add("CN=Gone" + users, user());
            connection.add(
                    "CN=Team" + users,
                    new Attribute("objectClass", "group"),
                    new Attribute("member", "CN=Anna Müller" + users, "CN=Gone" + users));
            connection.add(
                    "OU=Wien\\, Büro\\, 1.Stock," + directory.baseDn(),
                    new Attribute("objectClass", "organizationalUnit"));
            connection.modify(
                    "CN=Anna Müller" + users,
                    add("extensionName", "a", "b", "c", "d", "e", "f"),
                    new Modification(
                            ModificationType.ADD, "thumbnailPhoto", new byte[] {0, 10, 13, -1}),
                    new Modification(
                            ModificationType.REPLACE,
                            "unicodePwd",
                            "\"Geheim-1\"".getBytes(StandardCharsets.UTF_16LE)),
                    replace("userAccountControl", "512"),
                    replace("description", " leading, trailing ", "zwei\nZeilen"));
            connection.modify(
                    "CN=Anna Müller" + users,
                    delete("extensionName", "b", "d"),
                    add("extensionName", "g"));
            connection.modify("CN=Bert" + users, delete("mail"));
            connection.modify("CN=Team" + users, add("member", "CN=Bert" + users));
            connection.modifyDN(
                    "CN=Anna Müller" + users,
                    "CN=Anna Šimůnková",
                    true,
                    "OU=Wien\\, Büro\\, 1.Stock," + directory.baseDn());
            connection.delete("CN=Gone" + users);
        }
    }

    private static Attribute user() {
        return new Attribute("objectClass", "user");
    }

    @Test
    void findsEverythingAgainAfterReopening() throws Exception {
        Map<String, String> before;
        String password;
        try (var directory = EmbeddedDirectory.open(options())) {
            work(directory);
            before = contents(directory);
            password = directory.administratorPassword();
        }
        try (var directory = EmbeddedDirectory.open(EmbeddedOptions.inFolder(folder))) {
            assertThat(directory.domain()).isEqualTo("buero.example");
            assertThat(directory.administratorPassword()).isEqualTo(password);
            assertThat(directory.recovered()).isEmpty();
            assertSame(contents(directory), before);
            new LDAPConnection("127.0.0.1", directory.port(), annaDn(directory), "Geheim-1")
                    .close();
            assertThat(before.get("CN=Team,CN=Users," + directory.baseDn()))
                    .contains("member:")
                    .doesNotContain("CN=Gone");
        }
    }

    private static String annaDn(EmbeddedDirectory directory) {
        return "CN=Anna Šimůnková,OU=Wien\\, Büro\\, 1.Stock," + directory.baseDn();
    }

    @Test
    void givesNoIdentifierOutTwice() throws Exception {
        byte[] sid;
        try (var directory = EmbeddedDirectory.open(options());
                var connection = connect(directory)) {
            var dn = "CN=first,CN=Users," + directory.baseDn();
            connection.add(dn, user());
            sid = connection.getEntry(dn, "objectSid").getAttributeValueBytes("objectSid");
            connection.delete(dn);
        }
        try (var directory = EmbeddedDirectory.open(options());
                var connection = connect(directory)) {
            var dn = "CN=second,CN=Users," + directory.baseDn();
            connection.add(dn, user());
            assertThat(connection.getEntry(dn, "objectSid").getAttributeValueBytes("objectSid"))
                    .isNotEqualTo(sid);
        }
    }

    @Test
    void cutsOffAndReportsTornTail() throws Exception {
        Map<String, String> before;
        try (var directory = EmbeddedDirectory.open(options())) {
            work(directory);
            before = contents(directory);
        }
        var log = folder.resolve("changes-000001.ldif");
        var whole = Files.readString(log);
        var lastHeader = whole.substring(whole.lastIndexOf("# change "));
        var torn = lastHeader.substring(0, lastHeader.length() - 7);
        Files.writeString(log, torn, StandardOpenOption.APPEND);
        try (var directory = EmbeddedDirectory.open(options())) {
            assertThat(directory.recovered())
                    .hasValueSatisfying(
                            text -> assertThat(text).contains(torn.length() + " bytes"));
            assertSame(contents(directory), before);
        }
        assertThat(folder.resolve("changes-000001.ldif.torn-" + whole.length())).hasContent(torn);
        assertThat(log).hasContent(whole);
    }

    @Test
    void refusesDamageBeforeTheEnd() throws Exception {
        try (var directory = EmbeddedDirectory.open(options())) {
            work(directory);
        }
        var log = folder.resolve("changes-000001.ldif");
        var text = Files.readString(log);
        Files.writeString(log, text.replaceFirst("mail: b@", "mail: c@"));
        assertThatThrownBy(() -> EmbeddedDirectory.open(options()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged at byte");
        Files.writeString(log, text);
        EmbeddedDirectory.open(options()).close();
    }

    @Test
    void refusesDamagedSnapshot() throws Exception {
        EmbeddedDirectory.open(options()).close();
        var snapshot = folder.resolve("snapshot-000001.ldif");
        var text = Files.readString(snapshot);
        Files.writeString(snapshot, text.replaceFirst("Domain Guests", "Domain Gusets"));
        assertThatThrownBy(() -> EmbeddedDirectory.open(options()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("snapshot-000001.ldif is damaged");
        Files.writeString(snapshot, text.replace("# format=1", "# format=7"));
        assertThatThrownBy(() -> EmbeddedDirectory.open(options()))
                .hasMessageContaining("format 7");
    }

    @Test
    void writesNewSnapshotWhenTheLogHasGrown() throws Exception {
        Map<String, String> before;
        try (var directory = EmbeddedDirectory.open(options().withCompactAt(2_000))) {
            work(directory);
            try (var connection = connect(directory)) {
                for (int i = 0; i < 50; i++) {
                    connection.add("CN=u" + i + ",CN=Users," + directory.baseDn(), user());
                }
            }
            before = contents(directory);
        }
        assertThat(folder.resolve("snapshot-000001.ldif")).doesNotExist();
        assertThat(folder.resolve("changes-000001.ldif")).doesNotExist();
        try (var directory = EmbeddedDirectory.open(options())) {
            assertSame(contents(directory), before);
        }
    }

    @Test
    void readsChangesOfSnapshotThatWasNotFinished() throws Exception {
        Map<String, String> before;
        try (var directory = EmbeddedDirectory.open(options())) {
            work(directory);
            before = contents(directory);
        }
        var log = folder.resolve("changes-000001.ldif");
        var text = Files.readString(log);
        int half = text.indexOf("# change ", text.length() / 2);
        Files.writeString(log, text.substring(0, half));
        Files.writeString(folder.resolve("changes-000002.ldif"), text.substring(half));
        Files.writeString(folder.resolve("snapshot-000002.ldif.tmp"), "half a snapsh");
        try (var directory = EmbeddedDirectory.open(options())) {
            assertSame(contents(directory), before);
        }
        assertThat(folder.resolve("snapshot-000003.ldif")).exists();
        assertThat(folder.resolve("changes-000002.ldif")).doesNotExist();
    }

    @Test
    void opensInOneProcessOnlyAndTellsTheOtherWhere() throws Exception {
        assertThat(EmbeddedDirectory.runningAt(folder)).isEmpty();
        try (var directory = EmbeddedDirectory.open(options())) {
            assertThatThrownBy(() -> EmbeddedDirectory.open(options()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(directory.url());
            var running = EmbeddedDirectory.runningAt(folder).orElseThrow();
            assertThat(running.url()).isEqualTo(directory.url());
            assertThat(running.administratorPassword())
                    .isEqualTo(directory.administratorPassword());
        }
        assertThat(EmbeddedDirectory.runningAt(folder)).isEmpty();
        EmbeddedDirectory.open(options()).close();
    }

    @Test
    void keepsItsFilesToTheOwner() throws Exception {
        try (var directory = EmbeddedDirectory.open(options())) {
            work(directory);
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void forgetsDeletedEntriesAfterHalfAYear() throws Exception {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        try (var directory =
                EmbeddedDirectory.open(options().withClock(Clock.fixed(start, ZoneOffset.UTC)))) {
            work(directory);
            assertThat(deleted(directory)).hasSize(1);
        }
        var days179 = Clock.fixed(start.plus(Duration.ofDays(179)), ZoneOffset.UTC);
        try (var directory = EmbeddedDirectory.open(options().withClock(days179))) {
            assertThat(deleted(directory)).hasSize(1);
        }
        var days181 = Clock.fixed(start.plus(Duration.ofDays(181)), ZoneOffset.UTC);
        try (var directory = EmbeddedDirectory.open(options().withClock(days181))) {
            assertThat(deleted(directory)).isEmpty();
        }
    }

    private static List<SearchResultEntry> deleted(EmbeddedDirectory directory)
            throws LDAPException {
        try (var connection = connect(directory)) {
            var request =
                    new SearchRequest(
                            "CN=Deleted Objects," + directory.baseDn(),
                            SearchScope.ONE,
                            "(objectClass=*)");
            request.addControl(new Control("1.2.840.113556.1.4.417", true));
            return connection.search(request).getSearchEntries();
        }
    }

    @Test
    void givesTheAdministratorNewPasswordWhenItsFileIsGone() throws Exception {
        String first;
        try (var directory = EmbeddedDirectory.open(options())) {
            first = directory.administratorPassword();
        }
        Files.delete(folder.resolve("administrator-password"));
        try (var directory = EmbeddedDirectory.open(options())) {
            assertThat(directory.administratorPassword()).isNotEqualTo(first);
            connect(directory).close();
        }
        try (var directory = EmbeddedDirectory.open(options())) {
            connect(directory).close();
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (var directory = EmbeddedDirectory.open(EmbeddedOptions.inMemory())) {
            var same = options().withPort(directory.port());
            assertThatThrownBy(() -> EmbeddedDirectory.open(same))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + directory.port());
        }
        EmbeddedDirectory.open(options()).close();
    }
}
