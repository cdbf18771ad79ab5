import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an administrator waits for in the browser: first paint, list, Properties. Each is compared
/// with the first paint of a page that is one word long, in the same browser.
///
///     java ... FirstPage CONSOLE USER PASSWORD-FILE RUNS
final class FirstPage {
    private static final String ONE_WORD = "data:text/html,<p>Word</p>";
    private static final String PAINTED =
            "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries()[0].startTime))"
                    + ".observe({type: 'paint', buffered: true}))";
    private static final String WEIGHT =
            "() => performance.getEntriesByType('resource').filter(r => r.name.includes('/assets/'))"
                    + ".reduce((sum, r) => sum + r.encodedBodySize, 0)";

    private final List<Double> word = new ArrayList<>();
    private final List<Double> unknown = new ArrayList<>();
    private final List<Double> again = new ArrayList<>();
    private final List<Double> list = new ArrayList<>();
    private final List<Double> properties = new ArrayList<>();
    private final List<Double> weight = new ArrayList<>();

    private FirstPage() {}

    public static void main(String[] arguments) throws Exception {
        String password = Files.readString(Path.of(arguments[2])).strip();
        var measured = new FirstPage();
        var noDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(noDownload))) {
            Browser browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                                            .setArgs(List.of("--no-sandbox")));
            int runs = Integer.parseInt(arguments[3]);
            for (int run = 0; run <= runs; run++) {
                if (run == 1) {
                    measured.forget(); // the first was to warm up
                }
                measured.visit(browser, arguments[0], arguments[1], password);
            }
        }
        measured.print();
    }

    private void visit(Browser browser, String console, String user, String password) {
        try (BrowserContext stranger = browser.newContext()) {
            Page page = stranger.newPage();
            page.navigate(ONE_WORD);
            word.add(painted(page));
            page.navigate(console + "/");
            unknown.add(painted(page));

            page.locator("input[name=user]").fill(user);
            page.locator("input[name=password]").fill(password);
            page.keyboard().press("Enter");
            row(page).waitFor();

            page.navigate(console + "/");
            again.add(painted(page));
            row(page).waitFor();
            list.add(((Number) page.evaluate("() => performance.now()")).doubleValue());
            weight.add(((Number) page.evaluate(WEIGHT)).doubleValue() / 1_000);

            row(page).click();
            page.locator("[role=row][aria-selected=true]").waitFor();
            long start = System.nanoTime();
            page.keyboard().press("Alt+Enter");
            page.getByRole(AriaRole.TABPANEL).waitFor();
            properties.add((System.nanoTime() - start) / 1e6);
        }
    }

    private void forget() {
        List.of(word, unknown, again, list, properties, weight).forEach(List::clear);
    }

    private static Locator row(Page page) {
        return page.locator("[role=row][aria-selected]").first(); // not the one that says "loading"
    }

    private static double painted(Page page) {
        return ((Number) page.evaluate(PAINTED)).doubleValue();
    }

    private void print() {
        double reference = median(word);
        print("first paint of the console, nothing known of it", unknown, reference, " (wanted: at most 1000 ms)");
        print("first paint, logged on, files kept by the browser", again, reference, "");
        print("the list is there", list, reference, "");
        print("Properties, first time, from the key to the page", properties, reference, "");
        System.out.printf(Locale.ROOT, "files of the list's page, packed: %.0f kB%n", median(weight));
    }

    private static void print(String what, List<Double> millis, double reference, String wanted) {
        System.out.printf(
                Locale.ROOT,
                "%-58s %6.0f ms %6.0f ms   ratio %5.2f  most %.0f ms%s%n",
                what,
                median(millis),
                reference,
                median(millis) / reference,
                millis.stream().mapToDouble(m -> m).max().orElse(0),
                wanted);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
