package org.linekeeper.console.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.linekeeper.core.logon.DirectoryWait;

/// Tells somebody logged on how long an answer took and how much of that the directory did (W3C
/// Server Timing; browsers show it beside the request): whose fault is it when the console is slow?
/// Counted from the request's first byte to the end of its handling; sending the answer is not in
/// it.
final class ServerTiming implements AutoCloseable {
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Context context;
    private final Route route;
    private final RequestTimes times;
    private final DirectoryWait wait = DirectoryWait.count(System::nanoTime);

    private ServerTiming(Context context, Route route, RequestTimes times) {
        this.context = context;
        this.route = route;
        this.times = times;
    }

    /// Begins to count what the directory does.
    ///
    /// @param times where it is counted among all requests in the end
    static ServerTiming of(Context context, Route route, RequestTimes times) {
        return new ServerTiming(context, route, times);
    }

    @Override
    public void close() {
        long begun =
                ServletContextRequest.getServletContextRequest(context.req()).getBeginNanoTime();
        Duration total = Duration.ofNanos(System.nanoTime() - begun);
        Duration directory = wait.total();
        wait.close();
        times.took(route, total, directory);
        context.header(
                "Server-Timing",
                "directory;dur=" + millis(directory) + ", total;dur=" + millis(total));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toNanos() / NANOS_PER_MILLI);
    }
}
