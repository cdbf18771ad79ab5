import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.ServerSideSortRequestControl;
import com.unboundid.ldap.sdk.controls.SortKey;
import com.unboundid.ldap.sdk.controls.VirtualListViewRequestControl;
import com.unboundid.ldap.sdk.controls.VirtualListViewResponseControl;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.browse.MemberQuery;
import org.linekeeper.core.browse.ObjectPage;
import org.linekeeper.core.browse.ObjectQuery;
import org.linekeeper.core.browse.PageRange;
import org.linekeeper.core.browse.PlaceId;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.logon.Session;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.logon.LdapLogon;

/// Pages of a list of many users, by several administrators at once, against the same search made by
/// the LDAP library alone; and the last page of a large group against its first. Prints lines for
/// bench/run. OU=Bench must have been seeded (Seed.java).
///
///     java -cp 'app/target/dist/lib/*' bench/Lists.java URL CA-FILE BIND PASSWORD-FILE BASE-DN [MEMBERS]
///
/// With a number of members it only makes a group of so many, for Http.java.
final class Lists {
    private static final int ADMINISTRATORS = 20;
    private static final int PAGES = 15; // each administrator's
    private static final int ROWS = 50;
    private static final int MEMBERS = 4000;
    private static final int REPEATS = 15;

    private final String[] arguments;
    private final String password;
    private final String unit;

    private Lists(String[] arguments) throws Exception {
        this.arguments = arguments;
        this.password = Files.readString(Path.of(arguments[3])).strip();
        this.unit = "OU=Bench," + arguments[4];
    }

    public static void main(String[] arguments) throws Exception {
        var lists = new Lists(arguments);
        if (arguments.length > 5) {
            lists.group(Integer.parseInt(arguments[5]));
            return;
        }
        lists.pages();
        lists.members();
    }

    /// A page to fetch; `true` for the first of a list.
    private interface Fetch {
        int rows(boolean first, int page) throws Exception;
    }

    private void pages() throws Exception {
        PlaceId place = new PlaceId(SchemaGuid.fromBytes(guid(unit)));
        var sessions = new ArrayList<AutoCloseable>();
        var ours = new ArrayList<Fetch>();
        var raw = new ArrayList<Fetch>();
        for (int i = 0; i < ADMINISTRATORS; i++) {
            Session session = session();
            sessions.add(session);
            DirectoryBrowser browser = session.browser();
            ours.add(
                    (first, page) ->
                            browser.objects(
                                            ObjectQuery.in(place, ROWS)
                                                    .withRange(
                                                            new PageRange(
                                                                    first ? 0 : (long) page * ROWS,
                                                                    ROWS)))
                                    .items()
                                    .size());
            LDAPConnection connection = connect();
            sessions.add(connection);
            raw.add(new RawList(connection, unit));
        }
        raw.getFirst().rows(true, 0); // warms both ends
        ours.getFirst().rows(true, 0);
        long[] rawFirst = times("raw first", raw, true);
        long[] ourFirst = times("our first", ours, true);
        line("first page of 50, 20 at once: median", median(ourFirst), median(rawFirst));
        line("first page of 50, 20 at once: p99", percentile(ourFirst, 99), percentile(rawFirst, 99));
        long[] rawNext = times("raw next", raw, false);
        long[] ourNext = times("our next", ours, false);
        line("any further page, 20 at once: median", median(ourNext), median(rawNext));
        line("any further page, 20 at once: p99", percentile(ourNext, 99), percentile(rawNext, 99));
        for (AutoCloseable session : sessions) {
            session.close();
        }
    }

    /// The same search by the library alone: with the context of the page before, as a client does
    /// that the server shall not let search again.
    private static final class RawList implements Fetch {
        private final LDAPConnection connection;
        private final String unit;
        private @Nullable ASN1OctetString context;

        RawList(LDAPConnection connection, String unit) {
            this.connection = connection;
            this.unit = unit;
        }

        @Override
        public int rows(boolean first, int page) throws Exception {
            var request =
                    new SearchRequest(
                            unit,
                            SearchScope.ONE,
                            "(&(|(objectClass=user)(objectClass=group))(!(showInAdvancedViewOnly=TRUE)))",
                            "objectGUID",
                            "objectClass",
                            "name",
                            "sAMAccountName",
                            "userAccountControl",
                            "displayName",
                            "description",
                            "telephoneNumber",
                            "ectisrv3CTIEnabled",
                            "ectisrv3UserSipUri",
                            "ectisrv3CTIPhonePrimary",
                            "ectisrv3CTIPhoneSecondary",
                            "ectisrv3CTILines");
            request.addControl(new ServerSideSortRequestControl(true, new SortKey("name")));
            request.addControl(
                    new VirtualListViewRequestControl(
                            first ? 1 : page * ROWS + 1,
                            0,
                            ROWS - 1,
                            0,
                            first ? null : context,
                            true));
            SearchResult result = connection.search(request);
            context = VirtualListViewResponseControl.get(result).getContextID();
            return result.getEntryCount();
        }
    }

    private long[] times(String what, List<Fetch> clients, boolean first) throws Exception {
        if (!first) {
            for (Fetch client : clients) { // everybody has opened the list before anybody pages on
                client.rows(true, 0);
            }
        }
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var all = new ArrayList<Future<long[]>>();
            for (int i = 0; i < clients.size(); i++) {
                Fetch client = clients.get(i);
                int number = i;
                Callable<long[]> work =
                        () -> {
                            var times = new long[first ? 1 : PAGES];
                            for (int n = 0; n < times.length; n++) {
                                int page = 1 + (number * 7 + n * 13) % 190;
                                long start = System.nanoTime();
                                int rows = client.rows(first, page);
                                times[n] = System.nanoTime() - start;
                                if (rows != ROWS) {
                                    throw new IllegalStateException(what + ": " + rows + " rows");
                                }
                            }
                            return times;
                        };
                all.add(threads.submit(work));
            }
            var times = new ArrayList<Long>();
            for (Future<long[]> one : all) {
                Arrays.stream(one.get()).forEach(times::add);
            }
            return times.stream().mapToLong(Long::longValue).sorted().toArray();
        }
    }

    private void members() throws Exception {
        AccountId group = group(MEMBERS);
        try (Session session = session()) {
            DirectoryBrowser browser = session.browser();
            var first = new long[REPEATS];
            var last = new long[REPEATS];
            for (int i = -2; i < REPEATS; i++) {
                long one = timed(browser, group, 0);
                long eighty = timed(browser, group, MEMBERS - ROWS);
                if (i >= 0) {
                    first[i] = one;
                    last[i] = eighty;
                }
            }
            Arrays.sort(first);
            Arrays.sort(last);
            line("4,000 members: page 80 (reference: page 1), paging on", median(last), median(first));
        }
        var cold = new long[REPEATS];
        var colder = new long[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            try (Session session = session()) {
                timed(session.browser(), group, 0);
                cold[i] = timed(session.browser(), group, 0);
            }
            try (Session session = session()) {
                session.browser().roots();
                colder[i] = timed(session.browser(), group, MEMBERS - ROWS);
            }
        }
        Arrays.sort(cold);
        Arrays.sort(colder);
        line("4,000 members: page 80 (reference: page 1), jumped to", median(colder), median(cold));
    }

    private static long timed(DirectoryBrowser browser, AccountId group, long offset)
            throws Exception {
        long start = System.nanoTime();
        ObjectPage page =
                browser.members(MemberQuery.of(group, ROWS).withRange(new PageRange(offset, ROWS)));
        if (page.items().size() != ROWS || page.total() != MEMBERS) {
            throw new IllegalStateException(page.items().size() + " of " + page.total());
        }
        return System.nanoTime() - start;
    }

    private AccountId group(int size) throws Exception {
        String dn = "CN=bench-members," + unit;
        try (LDAPConnection connection = connect()) {
            var members = new ArrayList<String>();
            for (int i = 0; i < size; i++) {
                members.add("CN=bench%06d,%s".formatted(i, unit));
            }
            try {
                connection.add(
                        dn,
                        new Attribute("objectClass", "group"),
                        new Attribute("sAMAccountName", "bench-members"));
                connection.modify(
                        dn,
                        new Modification(
                                ModificationType.ADD, "member", members.toArray(String[]::new)));
            } catch (LDAPException e) {
                if (!e.getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
                    throw e;
                }
            }
        }
        return new AccountId(SchemaGuid.fromBytes(guid(dn)));
    }

    private byte[] guid(String dn) throws Exception {
        try (LDAPConnection connection = connect()) {
            return connection.getEntry(dn, "objectGUID").getAttributeValueBytes("objectGUID");
        }
    }

    private LDAPConnection connect() throws Exception {
        var url = URI.create(arguments[0]);
        var sockets =
                new SSLUtil(new PEMFileTrustManager(new File(arguments[1])))
                        .createSSLSocketFactory();
        var connection = new LDAPConnection(sockets, url.getHost(), url.getPort());
        connection.bind(arguments[2], password);
        return connection;
    }

    private Session session() throws Exception {
        var settings =
                ConnectionSettings.of(List.of(ServerUrl.parse(arguments[0])))
                        .withCaFile(Path.of(arguments[1]));
        return new LdapLogon(settings, StoreSettings.defaults())
                .logon(new NameAndPassword(arguments[2], password.toCharArray()));
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static void line(String what, long ours, long reference) {
        System.out.printf(
                "%-58s %6.1f ms %6.1f ms   ratio %5.2f  (%+.1f ms)%n",
                what,
                ours / 1e6,
                reference / 1e6,
                (double) ours / reference,
                (ours - reference) / 1e6);
    }
}
