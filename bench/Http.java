import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
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
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the console answers to administrators who all ask at once, each in a session of their own,
/// as they would see it: over HTTP. Prints lines for bench/run. OU=Bench must have been seeded
/// (Seed.java), for `lists` also with the group of up to 4,000 members that Lists.java makes.
///
///     java -cp 'app/target/dist/lib/*' bench/Http.java lists CONSOLE BIND PASSWORD-FILE USERS BASE-DN URL CA-FILE
///     java -cp 'app/target/dist/lib/*' bench/Http.java roster CONSOLE BIND PASSWORD-FILE USERS
final class Http {
    private static final int ADMINISTRATORS = 20;
    private static final int WARM_UP = 10; // requests of each administrator that do not count: both orders
    private static final int REQUESTS = 30; // of each administrator that do
    private static final int ROWS = 50;
    private static final int MEMBERS = 4000;
    private static final int REPEATS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<Order> ORDERS =
            List.of(new Order("name", "name"), new Order("login", "sAMAccountName"));

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String bind;
    private final String password;

    private Http(String[] arguments) throws Exception {
        base = arguments[1].replaceAll("/$", "") + "/api/v1/";
        bind = arguments[2];
        password = Files.readString(Path.of(arguments[3])).strip();
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new Http(arguments);
        bench.awaitRoster(Integer.parseInt(arguments[4]));
        switch (arguments[0]) {
            case "lists" -> {
                bench.lists(arguments[5], arguments[6], arguments[7]);
                bench.members(Math.min(MEMBERS, Integer.parseInt(arguments[4])));
            }
            case "roster" -> bench.roster();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /// A column of the list, and its attribute in the directory.
    private record Order(String column, String attribute) {}

    /// One administrator's way to ask.
    private interface Asking {
        void ask(int number) throws Exception;
    }

    // ---- lists of the directory

    private void lists(String baseDn, String url, String caFile) throws Exception {
        String unit = "OU=Bench," + baseDn;
        String admin = logOn();
        String place = last(get(admin, "places?to=" + encoded("CN=x," + unit)), "id");
        String list = "objects?place=" + place + "&kind=user&limit=" + ROWS + "&sort=";
        int pages = total(get(admin, list + "name&offset=0")) / ROWS;
        var raw = new ArrayList<Asking>();
        var ours = new ArrayList<Asking>();
        var connections = new ArrayList<LDAPConnection>();
        for (int i = 0; i < ADMINISTRATORS; i++) {
            int administrator = i;
            LDAPConnection connection = connect(url, caFile);
            connections.add(connection);
            var rows = new RawRows(connection, unit);
            raw.add(n -> rows.read(order(n), page(administrator, n, pages)));
            String session = logOn();
            ours.add(n ->
                    rows(get(session, list + order(n).column() + "&offset=" + (long) ROWS * page(administrator, n, pages))));
        }
        long[] reference = times(raw);
        long[] console = times(ours);
        String what = "page of 50 among " + pages * ROWS + ", 20 at once: ";
        line(what + "median", percentile(console, 50), percentile(reference, 50));
        line(what + "p99", percentile(console, 99), percentile(reference, 99));
        connections.forEach(LDAPConnection::close);
    }

    /// Both sides ask for the same pages in the same order; every fifth time the order changes.
    private static int page(int administrator, int number, int pages) {
        return (administrator * 7 + number * 13) % Math.max(1, pages);
    }

    private static Order order(int number) {
        return ORDERS.get(number / 5 % ORDERS.size());
    }

    /// The same rows by the LDAP library alone, with the context of the page before.
    private static final class RawRows {
        private final LDAPConnection connection;
        private final String unit;
        private final Map<Order, @Nullable ASN1OctetString> contexts = new HashMap<>();

        RawRows(LDAPConnection connection, String unit) {
            this.connection = connection;
            this.unit = unit;
        }

        void read(Order order, int page) throws Exception {
            var request =
                    new SearchRequest(
                            unit,
                            SearchScope.ONE,
                            "(&(objectClass=user)(!(objectClass=computer))(!(showInAdvancedViewOnly=TRUE)))",
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
            request.addControl(
                    new ServerSideSortRequestControl(true, new SortKey(order.attribute())));
            request.addControl(
                    new VirtualListViewRequestControl(
                            page * ROWS + 1, 0, ROWS - 1, 0, contexts.get(order), true));
            SearchResult result = connection.search(request);
            contexts.put(order, VirtualListViewResponseControl.get(result).getContextID());
            if (result.getEntryCount() != ROWS) {
                throw new IllegalStateException(result.getEntryCount() + " rows");
            }
        }
    }

    private LDAPConnection connect(String url, String caFile) throws Exception {
        var server = URI.create(url);
        var sockets =
                new SSLUtil(new PEMFileTrustManager(new File(caFile))).createSSLSocketFactory();
        var connection = new LDAPConnection(sockets, server.getHost(), server.getPort());
        connection.bind(bind, password);
        return connection;
    }

    private void members(int members) throws Exception {
        String session = logOn();
        String group = last(get(session, "resolve?kind=group&name=bench-members"), "id");
        String page = "objects/" + group + "/members?sort=name&limit=" + ROWS + "&offset=";
        var first = new long[REPEATS];
        var eightieth = new long[REPEATS];
        for (int i = -WARM_UP; i < REPEATS; i++) {
            long one = timed(session, page + 0);
            long eighty = timed(session, page + (members - ROWS));
            if (i >= 0) {
                first[i] = one;
                eightieth[i] = eighty;
            }
        }
        Arrays.sort(first);
        Arrays.sort(eightieth);
        line(
                "%d members: page %d (reference: page 1)".formatted(members, members / ROWS),
                percentile(eightieth, 50),
                percentile(first, 50));
    }

    private long timed(String session, String path) throws Exception {
        long start = System.nanoTime();
        rows(get(session, path));
        return System.nanoTime() - start;
    }

    // ---- views of the roster

    private void roster() throws Exception {
        String admin = logOn();
        var sessions = new ArrayList<String>();
        for (int i = 0; i < ADMINISTRATORS; i++) {
            sessions.add(logOn());
        }
        String seen = last(get(admin, "resolve?kind=user&name=bench000001"), "id");
        String viewer = last(get(admin, "resolve?kind=user&name=bench000000"), "id");
        times(asking(sessions, n -> "rights")); // warms both ends
        long[] reference = times(asking(sessions, n -> "rights"));
        views(seen, viewer).forEach((what, path) -> {
            try {
                long[] times = times(asking(sessions, path::at));
                line(what + ": median", percentile(times, 50), percentile(reference, 50));
                line(what + ": p99", percentile(times, 99), percentile(reference, 99));
            } catch (Exception e) {
                throw new IllegalStateException(what, e);
            }
        });
    }

    /// What is asked for the nth time.
    private interface Wanted {
        String at(int number);
    }

    private static Map<String, Wanted> views(String seen, String viewer) {
        var views = new LinkedHashMap<String, Wanted>();
        views.put("lines, a page of 50", n -> "lines?limit=50&offset=" + 50 * n);
        views.put("numbers without a line", n -> "lines?filter=unmatched&limit=50&offset=" + 50 * n);
        views.put("lines, searched", n -> "lines?limit=50&filter=unmatched&search=5550" + n);
        views.put("a user's lines", n -> "objects/" + seen + "/lines");
        views.put("a user's rights", n -> "objects/" + seen + "/effective");
        views.put("rights of a pair", n -> "effective/pair?owner=" + seen + "&viewer=" + viewer);
        views.put("who can, of all", n -> "who-can?right=use-journal&limit=50&offset=" + 50 * n);
        views.put("who can, about one user", n -> "who-can?right=see-presence&limit=50&on=" + seen);
        views.put("findings, a page of 50", n -> "findings?limit=50&offset=" + 50 * n);
        return views;
    }

    private List<Asking> asking(List<String> sessions, Wanted path) {
        return sessions.stream()
                .map(session -> (Asking) n -> get(session, path.at(n)))
                .collect(Collectors.toList());
    }

    /// The console is up, and its roster knows the user that was seeded last.
    private void awaitRoster(int users) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers("", "health")) {
            patience(end);
        }
        String session = logOn();
        String id = last(get(session, "resolve?kind=user&name=bench%06d".formatted(users - 1)), "id");
        while (!answers(session, "objects/" + id + "/effective")) {
            patience(end);
        }
    }

    private static void patience(Instant end) throws InterruptedException {
        if (Instant.now().isAfter(end)) {
            throw new IllegalStateException("the roster is not there after " + PATIENCE);
        }
        Thread.sleep(Duration.ofMillis(500));
    }

    private boolean answers(String session, String path) throws InterruptedException {
        try {
            return ask(session, path).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    // ---- asking and counting

    /// All of them at once, each one request after the other; nanoseconds, sorted.
    private static long[] times(List<Asking> administrators) throws Exception {
        try (var threads = Executors.newFixedThreadPool(administrators.size())) {
            var all = new ArrayList<Future<long[]>>();
            for (Asking one : administrators) {
                Callable<long[]> work =
                        () -> {
                            var times = new long[REQUESTS];
                            for (int n = -WARM_UP; n < REQUESTS; n++) {
                                long start = System.nanoTime();
                                one.ask(n + WARM_UP);
                                if (n >= 0) {
                                    times[n] = System.nanoTime() - start;
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

    private String logOn() throws Exception {
        String body =
                "{\"user\":\"%s\",\"password\":\"%s\"}"
                        .formatted(escaped(bind), escaped(password));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + "session"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no logon: " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private String get(String session, String path) throws Exception {
        HttpResponse<String> answer = ask(session, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> ask(String session, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", session).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void rows(String page) {
        Matcher ids = Pattern.compile("\"login\"\\s*:").matcher(page);
        long rows = ids.results().count();
        if (rows != ROWS) {
            throw new IllegalStateException(rows + " rows");
        }
    }

    private static int total(String page) {
        Matcher total = Pattern.compile("\"total\"\\s*:\\s*(\\d+)").matcher(page);
        if (!total.find()) {
            throw new IllegalStateException("no total: " + page);
        }
        return Integer.parseInt(total.group(1));
    }

    /// The last text under that key.
    private static String last(String json, String key) {
        Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        if (last.isEmpty()) {
            throw new IllegalStateException("no " + key + " in " + json);
        }
        return last;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
