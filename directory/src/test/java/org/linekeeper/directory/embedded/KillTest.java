package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise of the embedded directory: what was acknowledged is there after the process was
/// killed in the middle of its work, snapshots included.
class KillTest {
    private static final int ROUNDS = 4;
    private static final int WRITERS = 4;
    private static final int MILLIS_OF_LOAD = 500;
    private static final long COMPACT_AT = 100_000;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> joined = new ConcurrentLinkedQueue<>();
    private final AtomicInteger names = new AtomicInteger();

    @Test
    void keepsEveryAcknowledgedWriteAfterKill9(@TempDir Path folder) throws Exception {
        int before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (var process = DirectoryProcess.start(folder, COMPACT_AT)) {
                assertThat(EmbeddedDirectory.runningAt(folder))
                        .hasValueSatisfying(r -> assertThat(r.url()).isEqualTo(process.url()));
                loadUntilKilled(folder, process);
            }
            checkEverything(folder);
            assertThat(acknowledged.size()).as("users of round %s", round).isGreaterThan(before);
            before = acknowledged.size();
        }
    }

    private void loadUntilKilled(Path folder, DirectoryProcess process)
            throws IOException, LDAPException, InterruptedException, ExecutionException {
        var running = EmbeddedDirectory.runningAt(folder).orElseThrow();
        var group = "CN=all,CN=Users," + running.baseDn();
        try (var connection = connect(process, running);
                var pool = Executors.newFixedThreadPool(WRITERS)) {
            if (connection.getEntry(group) == null) {
                connection.add(group, new Attribute("objectClass", "group"));
            }
            var writers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(pool.submit(() -> write(process, running, group)));
            }
            Thread.sleep(MILLIS_OF_LOAD);
            process.kill();
            int acknowledged = 0;
            for (var writer : writers) {
                acknowledged += writer.get();
            }
            assertThat(acknowledged).isPositive(); // on a busy machine not every writer has a turn
        }
    }

    private static LDAPConnection connect(DirectoryProcess process, RunningDirectory running)
            throws LDAPException, IOException {
        return new LDAPConnection(
                "127.0.0.1",
                process.port(),
                running.administratorDn(),
                running.administratorPassword());
    }

    /// Adds users, puts them into a group and counts up a number of each, until the server is gone.
    private int write(DirectoryProcess process, RunningDirectory running, String group)
            throws IOException, LDAPException {
        int count = 0;
        try (var connection = connect(process, running)) {
            while (true) {
                var name = "user" + names.incrementAndGet();
                var dn = "CN=" + name + ",CN=Users," + running.baseDn();
                try {
                    connection.add(
                            dn,
                            new Attribute("objectClass", "user"),
                            new Attribute("sAMAccountName", name));
                    acknowledged.put(dn, 0);
                    connection.modify(group, new Modification(ModificationType.ADD, "member", dn));
                    joined.add(dn);
                    for (int n = 1; n <= 3; n++) {
                        sent.put(dn, n);
                        connection.modify(
                                dn,
                                new Modification(ModificationType.REPLACE, "employeeID", "" + n));
                        acknowledged.put(dn, n);
                    }
                    count++;
                } catch (LDAPException _) {
                    return count;
                }
            }
        }
    }

    private void checkEverything(Path folder) throws IOException, LDAPException {
        try (var directory = EmbeddedDirectory.open(EmbeddedOptions.inFolder(folder));
                var connection =
                        new LDAPConnection(
                                "127.0.0.1",
                                directory.port(),
                                directory.administratorDn(),
                                directory.administratorPassword())) {
            var lost = new ArrayList<String>();
            for (var each : acknowledged.entrySet()) {
                var entry = connection.getEntry(each.getKey(), "employeeID");
                var number = entry == null ? null : entry.getAttributeValueAsInteger("employeeID");
                int found = number == null ? 0 : number;
                int most = sent.getOrDefault(each.getKey(), 0);
                if (entry == null || found < each.getValue() || found > most) {
                    lost.add(each + " found " + found);
                }
            }
            assertThat(lost).isEmpty();
            var group = connection.getEntry("CN=all,CN=Users," + directory.baseDn(), "member");
            var members = List.of(group.getAttributeValues("member"));
            assertThat(members).containsAll(joined);
        }
    }
}
