package org.linekeeper.console.live;

import static java.util.Objects.requireNonNull;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linekeeper.console.http.Json;
import org.linekeeper.console.session.Visit;

/// Hands events to the open pages (server-sent events, WHATWG HTML section 9.2). A page that is too
/// slow to take them is disconnected; its browser connects again and looks anew.
public final class PageEvents implements AutoCloseable {
    /// How often a line without meaning is sent, so that neither side takes the other for dead.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int WAITING = 1_000;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /// An event on its way.
    private record Event(String name, String text) {}

    /// One open page.
    private record Listener(Visit visit, BlockingQueue<Event> waiting) {}

    /// Serves a page until it is closed, its session ends, or it is too slow. Returns then.
    ///
    /// @param open whether the session is still there
    public void serve(SseClient client, Visit visit, BooleanSupplier open) {
        var listener = new Listener(visit, new ArrayBlockingQueue<>(WAITING));
        listeners.add(listener);
        client.onClose(() -> listeners.remove(listener));
        try {
            client.sendComment("linekeeper");
            while (listeners.contains(listener) && open.getAsBoolean() && !client.terminated()) {
                @Nullable Event event =
                        listener.waiting().poll(HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
                if (event == null) {
                    client.sendComment("");
                } else {
                    client.sendEvent(event.name(), event.text());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
            client.close();
        }
    }

    /// Sends an event to every page whose session is meant.
    ///
    /// @param tree what it says
    public void send(String name, Object tree, Predicate<Visit> to) {
        List<Listener> meant =
                listeners.stream().filter(listener -> to.test(listener.visit())).toList();
        if (meant.isEmpty()) {
            return;
        }
        var event = new Event(requireNonNull(name, "name"), Json.text(tree));
        for (Listener listener : meant) {
            if (!listener.waiting().offer(event)) {
                listeners.remove(listener);
            }
        }
    }

    /// How many pages listen.
    public int listeners() {
        return listeners.size();
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
