import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.SingleServerSet;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.linekeeper.core.live.RosterState;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.roster.BindingReport;
import org.linekeeper.core.roster.ClaimField;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.core.roster.RosterUser;
import org.linekeeper.core.line.Line;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.feed.FeedSettings;
import org.linekeeper.directory.feed.LdapChangeFeed;
import org.linekeeper.server.LiveRosterServer;
import org.linekeeper.server.SyncSettings;

/// Edits a directory at random for a while, restarting its server in between, and compares the roster
/// that followed with one built afresh. Prints how long it took from the commit of a change until it
/// was in the roster.
///
///     java -cp 'app/target/dist/lib/*' bench/Soak.java URL CA-FILE BIND PASSWORD-FILE BASE-DN SECONDS SEED STOP START
///
/// STOP and START are shell commands for the server; without them it is not restarted. Exit code 1 if
/// the rosters differ.
final class Soak {
    private static final int USERS = 300;
    private static final int GROUPS = 20;
    private static final int COMPUTERS = 40;
    private static final Duration RESTART = Duration.ofSeconds(45);

    private final LDAPConnectionPool ldap;
    private final String base;
    private final Random random;
    private final List<String> users = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> computers = new ArrayList<>();
    private int number;

    private Soak(LDAPConnectionPool ldap, String base, long seed) {
        this.ldap = ldap;
        this.base = base;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var url = URI.create(arguments[0]);
        var ca = new File(arguments[1]);
        String password = Files.readString(Path.of(arguments[3])).strip();
        String domain = arguments[4];
        long seconds = Long.parseLong(arguments[5]);
        long seed = Long.parseLong(arguments[6]);
        List<String> restart = List.of(arguments).subList(7, arguments.length);
        var sockets = new SSLUtil(new PEMFileTrustManager(ca)).createSSLSocketFactory();
        var connection =
                ConnectionSettings.of(List.of(ServerUrl.parse(arguments[0]))).withCaFile(ca.toPath());
        var credentials = new Credentials.NameAndPassword(arguments[2], password.toCharArray());
        try (var pool =
                        new LDAPConnectionPool(
                                new SingleServerSet(url.getHost(), url.getPort(), sockets),
                                new SimpleBindRequest(arguments[2], password),
                                2);
                LiveRosterServer live = roster(connection, credentials)) {
            pool.setRetryFailedOperationsDueToInvalidConnections(true);
            var soak = new Soak(pool, "OU=Soak," + domain, seed);
            soak.populate();
            live.start();
            if (!live.awaitFirst(Duration.ofMinutes(2))) {
                throw new IllegalStateException("no roster: " + live.state());
            }
            System.out.println("seed " + seed + ", source " + live.state().source().orElse(""));
            soak.run(live, Duration.ofSeconds(seconds), restart);
            soak.settle(live);
            System.out.println(live.text().lines().filter(l -> !l.startsWith("#")).toList());
            try (LiveRosterServer fresh = roster(connection, credentials)) {
                fresh.start();
                fresh.awaitFirst(Duration.ofMinutes(2));
                System.exit(same(contents(live.roster()), contents(fresh.roster())) ? 0 : 1);
            }
        }
    }

    private static LiveRosterServer roster(
            ConnectionSettings connection, Credentials credentials) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 200; i++) {
            lines.add(Line.of("+49305550" + i));
        }
        LineListing listing = LineListing.of(lines);
        return new LiveRosterServer(
                new LdapChangeFeed(
                        connection,
                        StoreSettings.defaults(),
                        credentials,
                        FeedSettings.usual(),
                        InstantSource.system()),
                RosterRules.usual().withCatalog(() -> listing),
                new SyncSettings(
                        SyncSettings.POLL_INTERVAL,
                        SyncSettings.FULL_COMPARISON,
                        Duration.ofSeconds(5),
                        SyncSettings.CATCH_UP),
                InstantSource.system(),
                new Random());
    }

    // ---- edits -----------------------------------------------------------------------------------

    private void populate() throws LDAPException {
        ldap.add(new Entry(base, new com.unboundid.ldap.sdk.Attribute("objectClass", "organizationalUnit")));
        for (String part : List.of("A", "B")) {
            ldap.add(
                    new Entry(
                            "OU=" + part + "," + base,
                            new com.unboundid.ldap.sdk.Attribute("objectClass", "organizationalUnit")));
        }
        for (int i = 0; i < GROUPS; i++) {
            groups.add(add("group", "ectisrv3CTIEnabled", "1"));
        }
        for (int i = 0; i < COMPUTERS; i++) {
            newComputer();
        }
        for (int i = 0; i < USERS; i++) {
            newUser();
        }
    }

    private void newComputer() throws LDAPException {
        computers.add(
                add(
                        "computer",
                        "ectisrv3CTIEnabled",
                        "1",
                        "ectisrv3CTIPhonePrimary",
                        phone(),
                        "userAccountControl",
                        "4096"));
    }

    private void newUser() throws LDAPException {
        users.add(
                add(
                        "user",
                        "ectisrv3CTIEnabled",
                        "1",
                        "ectisrv3CTIPhonePrimary",
                        phone(),
                        "userAccountControl",
                        "544"));
    }

    private String phone() {
        return "+49305550" + random.nextInt(200);
    }

    private String add(String kind, String... values) throws LDAPException {
        String name = kind + "-soak-" + number++;
        var entry = new Entry("CN=" + name + ",OU=" + (random.nextBoolean() ? "A" : "B") + "," + base);
        entry.addAttribute("objectClass", kind);
        entry.addAttribute("sAMAccountName", name);
        for (int i = 0; i < values.length; i += 2) {
            entry.addAttribute(values[i], values[i + 1]);
        }
        ldap.add(entry);
        return entry.getDN();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void edit() throws LDAPException {
        int dice = random.nextInt(100);
        if (dice < 30) {
            replace(any(users), "ectisrv3CTIPhonePrimary", phone());
        } else if (dice < 45) {
            replace(any(users), "ectisrv3CTIServices", Integer.toString(random.nextInt(4096)));
        } else if (dice < 60) {
            member(ModificationType.ADD);
        } else if (dice < 70) {
            member(ModificationType.DELETE);
        } else if (dice < 76) {
            replace(any(groups), "ectisrv3CTIEnabled", random.nextBoolean() ? "1" : "0");
        } else if (dice < 81) {
            replace(any(users), "userAccountControl", random.nextBoolean() ? "544" : "546");
        } else if (dice < 84) {
            replace(any(groups), "ectisrv3CTIServices", Integer.toString(random.nextInt(4096)));
        } else if (dice < 85) {
            groups.add(add("group", "ectisrv3CTIEnabled", "1", "ectisrv3GroupLeaderDN", any(users)));
        } else if (dice < 86) {
            gone(groups, GROUPS / 2);
        } else if (dice < 87) {
            replace(any(computers), "ectisrv3CTIPhonePrimary", phone());
        } else if (dice < 88) {
            newComputer();
            gone(computers, COMPUTERS / 2);
        } else if (dice < 90) {
            newUser();
        } else if (dice < 94) {
            gone(users, USERS / 2);
        } else if (dice < 97) {
            move();
        } else {
            rename();
        }
    }

    /// One of them is deleted, if more than so many are there.
    private void gone(List<String> of, int least) throws LDAPException {
        if (of.size() > least) {
            ldap.delete(of.remove(random.nextInt(of.size())));
        }
    }

    private void replace(String dn, String attribute, String value) throws LDAPException {
        ldap.modify(dn, new Modification(ModificationType.REPLACE, attribute, value));
    }

    private void member(ModificationType type) throws LDAPException {
        try {
            ldap.modify(any(groups), new Modification(type, "member", any(users)));
        } catch (LDAPException e) {
            if (!e.getResultCode().isConnectionUsable()) {
                throw e;
            } // is a member already, or is none
        }
    }

    private void move() throws LDAPException {
        int at = random.nextInt(users.size());
        String dn = users.get(at);
        String rdn = dn.substring(0, dn.indexOf(','));
        String to = "OU=" + (random.nextBoolean() ? "A" : "B") + "," + base;
        if (!dn.equals(rdn + "," + to)) {
            ldap.modifyDN(dn, rdn, true, to);
            users.set(at, rdn + "," + to);
        }
    }

    private void rename() throws LDAPException {
        int at = random.nextInt(users.size());
        String dn = users.get(at);
        String rdn = "CN=renamed-soak-" + number++;
        ldap.modifyDN(dn, rdn, true);
        users.set(at, rdn + dn.substring(dn.indexOf(',')));
    }

    // ---- the course of it -------------------------------------------------------------------------

    private void run(LiveRosterServer live, Duration time, List<String> restart) throws Exception {
        var latencies = new ArrayList<Long>();
        long end = System.nanoTime() + time.toNanos();
        long restartAt = System.nanoTime() + RESTART.toNanos() / 2;
        int edits = 0;
        int lost = 0;
        int restarts = 0;
        while (System.nanoTime() < end) {
            if (restart.size() == 2 && System.nanoTime() > restartAt) {
                shell(restart.get(0));
                Thread.sleep(random.nextInt(3000));
                shell(restart.get(1));
                restarts++;
                restartAt = System.nanoTime() + RESTART.toNanos();
                await(live, roster -> live.state().health() == RosterState.Health.UP);
            }
            try {
                edit();
                edits++;
            } catch (LDAPException _) {
                lost++;
            }
            if (edits % 20 == 0) {
                latencies.add(latency(live));
            }
            Thread.sleep(random.nextInt(60));
        }
        latencies.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%d edits, %d refused, %d restarts; commit to visible, %d measured:"
                        + " median %d ms, 95 %% %d ms, most %d ms, %d took more than a second%n",
                edits,
                lost,
                restarts,
                latencies.size(),
                latencies.get(latencies.size() / 2),
                latencies.get(latencies.size() * 95 / 100),
                latencies.getLast(),
                latencies.stream().filter(each -> each > 1000).count());
    }

    /// From the answer to a write until a reader of the roster sees it.
    private long latency(LiveRosterServer live) throws Exception {
        String dn = any(users);
        String mark = "sip:mark-" + number++ + "@soak.example";
        ldap.modify(dn, new Modification(ModificationType.REPLACE, "ectisrv3UserSipUri", mark));
        long start = System.nanoTime();
        await(live, roster -> roster.users().stream().anyMatch(u -> u.identity().equals(Optional.of(mark))));
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void await(LiveRosterServer live, Predicate<Roster> wanted) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!wanted.test(live.roster())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within two minutes: " + live.state());
            }
            Thread.sleep(5);
        }
    }

    private void settle(LiveRosterServer live) throws Exception {
        latency(live);
        Thread.sleep(3000);
    }

    private static void shell(String command) throws Exception {
        int code =
                new ProcessBuilder("sh", "-c", command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectInput(new File("/dev/null"))
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + ": " + command);
        }
    }

    // ---- comparing ---------------------------------------------------------------------------------

    /// Everything that can be asked of a roster about its users, groups, computers and lines.
    private static Map<String, String> contents(Roster roster) {
        var contents = new TreeMap<String, String>();
        EffectiveRights rights = roster.rights();
        BindingReport binding = roster.binding();
        for (RosterUser user : roster.users()) {
            contents.put(
                    "user " + user.id(),
                    List.of(
                                    user.dn(),
                                    user.login(),
                                    user.identity(),
                                    user.displayName(),
                                    user.enabled(),
                                    user.disabledInDirectory(),
                                    user.services(),
                                    Arrays.stream(ClaimField.values()).map(user::number).toList(),
                                    user.additionalLines(),
                                    user.grantees(),
                                    roster.groupsOf(user).stream().map(g -> g.id().toString()).sorted().toList(),
                                    rights.services(user),
                                    binding.ownLines(user).stream().map(l -> l.key().text()).sorted().toList())
                            .toString());
        }
        for (RosterGroup group : roster.groups()) {
            contents.put(
                    "group " + group.id(),
                    List.of(
                                    group.dn(),
                                    group.enabled(),
                                    group.services(),
                                    group.members(),
                                    group.leaders(),
                                    group.head(),
                                    group.deputy(),
                                    roster.membersOf(group).stream().map(u -> u.id().toString()).sorted().toList())
                            .toString());
        }
        roster.computers().forEach(computer -> contents.put("computer " + computer.id(), List.of(computer.dn(), computer.enabled(), computer.firstPhone(), computer.lines()).toString()));
        binding.lines().forEach(line -> contents.put("line " + line.key().text(), binding.owner(line).map(u -> u.id().toString()) + " of " + binding.claimants(line).stream().map(u -> u.id().toString()).sorted().toList()));
        return contents;
    }

    private static boolean same(Map<String, String> followed, Map<String, String> afresh) {
        var keys = new TreeMap<>(followed);
        keys.putAll(afresh);
        int different = 0;
        for (String key : keys.keySet()) {
            String here = followed.getOrDefault(key, "(nothing)");
            String there = afresh.getOrDefault(key, "(nothing)");
            if (!here.equals(there) && different++ < 10) {
                System.out.println(key + "\n  followed " + here + "\n  afresh   " + there);
            }
        }
        System.out.println(
                different == 0
                        ? "the roster that followed equals one built afresh, " + keys.size() + " things compared"
                        : different + " of " + keys.size() + " things differ");
        return different == 0;
    }
}
