package org.linekeeper.console.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// How long the requests of people logged on took, route by route, for monitoring systems: the text
/// format of Prometheus ("Exposition formats", version 0.0.4). It is as long as there are routes,
/// whatever is asked for.
public final class RequestTimes {
    private static final String SECONDS = "linekeeper_request_seconds";
    private static final String DIRECTORY = "linekeeper_request_directory_seconds_total";

    /// Upper ends of the buckets: what people feel as at once, as soon, and as waiting.
    private static final List<Duration> BOUNDS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000)
                    .map(Duration::ofMillis)
                    .toList();

    private final Map<String, Times> byRoute = new ConcurrentHashMap<>();

    /// Nothing was asked for yet.
    public RequestTimes() {}

    /// An answer is there.
    ///
    /// @param total what the server took
    /// @param directory what it waited for the directory meanwhile
    void took(Route route, Duration total, Duration directory) {
        String labels = "method=\"" + route.method() + "\",route=\"" + route.path() + "\"";
        byRoute.computeIfAbsent(labels, _ -> new Times()).add(total, directory);
    }

    /// All of it as it is now; empty while nobody has asked for anything.
    public String text() {
        var sorted = new TreeMap<>(byRoute);
        if (sorted.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(1 << 12);
        head(text, SECONDS, "histogram", "Time of requests of people logged on.");
        sorted.forEach((labels, times) -> times.appendTo(text, labels));
        head(text, DIRECTORY, "counter", "What of that was waiting for the directory.");
        sorted.forEach(
                (labels, times) -> sample(text, DIRECTORY, labels, seconds(times.directory.sum())));
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void sample(StringBuilder text, String name, String labels, String value) {
        text.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", nanos / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private static final class Times {
        private final List<LongAdder> buckets =
                Stream.generate(LongAdder::new).limit(BOUNDS.size() + 1L).toList();
        private final LongAdder total = new LongAdder();
        private final LongAdder directory = new LongAdder();

        void add(Duration took, Duration waited) {
            int bucket = 0;
            while (bucket < BOUNDS.size() && took.compareTo(BOUNDS.get(bucket)) > 0) {
                bucket++;
            }
            buckets.get(bucket).increment();
            total.add(took.toNanos());
            directory.add(waited.toNanos());
        }

        void appendTo(StringBuilder text, String labels) {
            long count = 0;
            for (int bucket = 0; bucket < buckets.size(); bucket++) {
                count += buckets.get(bucket).sum();
                String end =
                        bucket < BOUNDS.size()
                                ? Double.toString(BOUNDS.get(bucket).toMillis() / 1000.0)
                                : "+Inf";
                sample(
                        text,
                        SECONDS + "_bucket",
                        labels + ",le=\"" + end + "\"",
                        Long.toString(count));
            }
            sample(text, SECONDS + "_sum", labels, seconds(total.sum()));
            sample(text, SECONDS + "_count", labels, Long.toString(count));
        }
    }
}
