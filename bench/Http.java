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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What the console answers to administrators who all ask at once, each in a session of their own,
/// as they would see it: over HTTP. Prints lines for bench/run: from end to end, and what the server
/// says it took itself, the directory's time taken off (`Server-Timing`). OU=Bench must have been
/// seeded (Seed.java), for `lists` also with the group of up to 4,000 members that Lists.java makes.
///
///     java -cp 'app/target/dist/lib/*' bench/Http.java lists CONSOLE BIND PASSWORD-FILE USERS BASE-DN URL CA-FILE
///     java -cp 'app/target/dist/lib/*' bench/Http.java roster CONSOLE BIND PASSWORD-FILE USERS
final class Http {
    private static final int ADMINISTRATORS = 20;
    private static final int WARM_UP = 10; // requests of each administrator that do not count: both orders
    private static final int REQUESTS = 50; // of each administrator that do
    private static final int OPENINGS = 10; // the same where the directory searches anew each time
    private static final int ROWS = 50;
    private static final int MEMBERS = 4000;
    private static final int REPEATS = 30;
    private static final Duration OWN = Duration.ofMillis(50); // wanted of the server itself, p99
    private static final double DEEP = 1.5; // wanted of page 80 against page 1
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<Order> ORDERS =
            List.of(new Order("name", "name"), new Order("login", "sAMAccountName"));

    private static final Pattern TIMING =
            Pattern.compile("directory;dur=([0-9.]+), total;dur=([0-9.]+)");

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
            case "roster" -> {
                bench.awaitLines(Integer.parseInt(arguments[4]));
                bench.roster();
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /// A column of the list, and its attribute in the directory.
    private record Order(String column, String attribute) {}

    /// One administrator's way to ask; answers what the server itself took, in nanoseconds.
    private interface Asking {
        long ask(int number) throws Exception;
    }

    /// Nanoseconds, sorted.
    ///
    /// @param whole from end to end
    /// @param own what the server itself took
    private record Times(long[] whole, long[] own) {}

    /// An answer, and what the server itself took for it.
    private record Answer(String body, long own) {}

    // ---- lists of the directory

    private void lists(String baseDn, String url, String caFile) throws Exception {
        String unit = "OU=Bench," + baseDn;
        String admin = logOn();
        String place = last(get(admin, "places?to=" + encoded("CN=x," + unit)).body(), "id");
        String list = "objects?place=" + place + "&kind=user&limit=" + ROWS + "&sort=";
        int pages = total(get(admin, list + "name&offset=0").body()) / ROWS;
        var raw = new ArrayList<RawRows>();
        var sessions = new ArrayList<String>();
        for (int i = 0; i < ADMINISTRATORS; i++) {
            raw.add(new RawRows(connect(url, caFile), unit));
            sessions.add(logOn());
        }
        String what = "page of 50 among " + pages * ROWS + ", 20 at once";
        // first, so that the program is as warm as one in service when each list is searched anew
        compare(
                what + ", paging on",
                WARM_UP,
                REQUESTS,
                i -> n -> raw.get(i).read(order(n), page(i, n, pages)),
                i ->
                        n ->
                                rows(
                                        get(
                                                sessions.get(i),
                                                list
                                                        + order(n).column()
                                                        + "&offset="
                                                        + (long) ROWS * page(i, n, pages))));
        compare(
                what + ", opening the list",
                1,
                OPENINGS,
                i -> n -> raw.get(i).read(ORDERS.getFirst(), 0),
                i -> n -> rows(get(sessions.get(i), list + ORDERS.getFirst().column() + "&offset=0")));
        raw.forEach(RawRows::close);
    }

    /// How an administrator asks.
    private interface Administrator {
        Asking asking(int number);
    }

    private void compare(
            String what, int warmUp, int requests, Administrator raw, Administrator ours)
            throws Exception {
        Times reference = times(warmUp, requests, all(raw));
        Times console = times(warmUp, requests, all(ours));
        line(what + ": median", percentile(console.whole(), 50), percentile(reference.whole(), 50));
        line(what + ": p99", percentile(console.whole(), 99), percentile(reference.whole(), 99));
        own(console);
    }

    private static List<Asking> all(Administrator administrator) {
        return IntStream.range(0, ADMINISTRATORS)
                .mapToObj(administrator::asking)
                .collect(Collectors.toList());
    }

    private static void own(Times times) {
        System.out.printf(
                "%-66s %6.1f ms median, %6.1f ms p99, %6.1f ms at most   wanted %d ms (p99): %s%n",
                "  of that the server itself, without the directory",
                percentile(times.own(), 50) / 1e6,
                percentile(times.own(), 99) / 1e6,
                percentile(times.own(), 100) / 1e6,
                OWN.toMillis(),
                percentile(times.own(), 99) <= OWN.toNanos() ? "met" : "MISSED");
    }

    /// Both sides ask for the same pages in the same order; every fifth time the order changes.
    private static int page(int administrator, int number, int pages) {
        return 1 + (administrator * 7 + number * 13) % Math.max(1, pages - 1); // the first is another
    }

    private static Order order(int number) {
        return ORDERS.get(number / 5 % ORDERS.size());
    }

    /// The same rows by the LDAP library alone, with the context of the page before; the first page
    /// searches anew, as whoever opens a list wants to see it as it is.
    private static final class RawRows {
        private final LDAPConnection connection;
        private final String unit;
        private final Map<Order, @Nullable ASN1OctetString> contexts = new HashMap<>();

        RawRows(LDAPConnection connection, String unit) {
            this.connection = connection;
            this.unit = unit;
        }

        void close() {
            connection.close();
        }

        long read(Order order, int page) throws Exception {
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
                            page * ROWS + 1,
                            0,
                            ROWS - 1,
                            0,
                            page == 0 ? null : contexts.get(order),
                            true));
            SearchResult result = connection.search(request);
            contexts.put(order, VirtualListViewResponseControl.get(result).getContextID());
            if (result.getEntryCount() != ROWS) {
                throw new IllegalStateException(result.getEntryCount() + " rows");
            }
            return 0;
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
        String group = last(get(session, "resolve?kind=group&name=bench-members").body(), "id");
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
        double ratio = (double) percentile(eightieth, 50) / percentile(first, 50);
        System.out.printf("%-66s %s%n", "  wanted: ratio " + DEEP + " at most", ratio <= DEEP ? "met" : "MISSED");
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
        String seen = last(get(admin, "resolve?kind=user&name=bench000001").body(), "id");
        String viewer = last(get(admin, "resolve?kind=user&name=bench000000").body(), "id");
        times(WARM_UP, REQUESTS, asking(sessions, n -> "rights")); // warms both ends
        Times reference = times(WARM_UP, REQUESTS, asking(sessions, n -> "rights"));
        views(seen, viewer).forEach((what, path) -> {
            try {
                Times times = times(WARM_UP, REQUESTS, asking(sessions, path));
                line(what + ": median", percentile(times.whole(), 50), percentile(reference.whole(), 50));
                line(what + ": p99", percentile(times.whole(), 99), percentile(reference.whole(), 99));
                own(times);
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
        views.put("lines, searched by number", n -> "lines?limit=50&search=5550" + n);
        views.put("lines, searched by owner", n -> "lines?limit=50&filter=owned&search=beispiel%201" + n);
        views.put("numbers without a line, searched", n -> "lines?limit=50&filter=unmatched&search=5550" + n);
        views.put("a user's lines", n -> "objects/" + seen + "/lines");
        views.put("a user's rights", n -> "objects/" + seen + "/effective");
        views.put("rights of a pair", n -> "effective/pair?owner=" + seen + "&viewer=" + viewer);
        views.put("who can, of all", n -> "who-can?right=use-journal&limit=50&offset=" + 50 * n);
        views.put("who can, about one user", n -> "who-can?right=see-presence&limit=50&on=" + seen);
        views.put("who can pick up one user's calls", n -> "who-can?right=pick-up-calls&limit=50&on=" + seen);
        views.put("findings, a page of 50", n -> "findings?limit=50&offset=" + 50 * n);
        views.put("findings of one kind", n -> "findings?code=additional-line-unknown&limit=50&offset=" + 50 * n);
        views.put("findings, searched", n -> "findings?limit=50&search=bench00" + n);
        return views;
    }

    private List<Asking> asking(List<String> sessions, Wanted path) {
        return sessions.stream()
                .map(session -> (Asking) n -> get(session, path.at(n)).own())
                .collect(Collectors.toList());
    }

    /// The console is up, and its roster knows the user that was seeded last.
    private void awaitRoster(int users) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers("", "health")) {
            patience(end);
        }
        String session = logOn();
        String id = last(get(session, "resolve?kind=user&name=bench%06d".formatted(users - 1)).body(), "id");
        while (!answers(session, "objects/" + id + "/effective")) {
            patience(end);
        }
    }

    /// The roster has the list of lines, too, which is longer than that of the users.
    private void awaitLines(int users) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        String session = logOn();
        while (total(get(session, "lines?limit=1").body()) < users) {
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

    /// All of them at once, each one request after the other without a pause.
    private static Times times(int warmUp, int requests, List<Asking> administrators)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(administrators.size())) {
            var all = new ArrayList<Future<Times>>();
            for (Asking one : administrators) {
                Callable<Times> work =
                        () -> {
                            var whole = new long[requests];
                            var own = new long[requests];
                            for (int n = -warmUp; n < requests; n++) {
                                long start = System.nanoTime();
                                long server = one.ask(n + warmUp);
                                if (n >= 0) {
                                    whole[n] = System.nanoTime() - start;
                                    own[n] = server;
                                }
                            }
                            return new Times(whole, own);
                        };
                all.add(threads.submit(work));
            }
            var whole = LongStream.builder();
            var own = LongStream.builder();
            for (Future<Times> one : all) {
                Arrays.stream(one.get().whole()).forEach(whole);
                Arrays.stream(one.get().own()).forEach(own);
            }
            return new Times(whole.build().sorted().toArray(), own.build().sorted().toArray());
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

    private Answer get(String session, String path) throws Exception {
        HttpResponse<String> answer = ask(session, path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        Matcher timing =
                TIMING.matcher(answer.headers().firstValue("Server-Timing").orElse(""));
        if (!timing.matches()) {
            throw new IllegalStateException(path + ": no Server-Timing");
        }
        double own = Double.parseDouble(timing.group(2)) - Double.parseDouble(timing.group(1));
        return new Answer(answer.body(), Math.round(own * 1e6));
    }

    private HttpResponse<String> ask(String session, String path)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", session).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// What the server itself took for a page, which must be full.
    private static long rows(Answer answer) {
        Matcher ids = Pattern.compile("\"login\"\\s*:").matcher(answer.body());
        long rows = ids.results().count();
        if (rows != ROWS) {
            throw new IllegalStateException(rows + " rows");
        }
        return answer.own();
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
                "%-66s %6.1f ms %6.1f ms   ratio %5.2f  (%+.1f ms)%n",
                what,
                ours / 1e6,
                reference / 1e6,
                (double) ours / reference,
                (ours - reference) / 1e6);
    }
}
