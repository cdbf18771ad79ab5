package org.linekeeper.console.activity;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Everything that was changed through the console. The newest entries are in memory, for the
/// Activity view; the file has them all for as long as it is kept.
public final class ActivityLog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ActivityLog.class.getName());
    private static final int IN_MEMORY = 20_000;
    private static final long MAX_FILE_BYTES = 32L * 1024 * 1024;
    private static final int KEPT_FILES = 20;

    private final ActivityFile file;
    private final Deque<ActivityEntry> newest = new ArrayDeque<>();

    private ActivityLog(ActivityFile file) {
        this.file = file;
    }

    /// Opens the log in a folder, which is made if it is missing.
    ///
    /// @throws IOException if it cannot be read or written to
    public static ActivityLog open(Path folder) throws IOException {
        return open(folder, MAX_FILE_BYTES, KEPT_FILES);
    }

    /// The same with other limits.
    static ActivityLog open(Path folder, long maxBytes, int kept) throws IOException {
        var log = new ActivityLog(new ActivityFile(folder, maxBytes, kept));
        log.file.open(line -> ActivityText.entry(line).ifPresent(log::remember));
        return log;
    }

    /// Adds a write. If the file cannot be written to, the entry is in the program's own log only,
    /// and somebody has to act.
    public synchronized void add(ActivityEntry entry) {
        String line = ActivityText.line(entry);
        try {
            file.append(line);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "activity log not written entry=" + line, e);
        }
        remember(entry);
    }

    private synchronized void remember(ActivityEntry entry) {
        newest.addLast(entry);
        if (newest.size() > IN_MEMORY) {
            newest.removeFirst();
        }
    }

    /// The activities with an entry that matches, the newest first.
    public synchronized List<Activity> activities(Predicate<ActivityEntry> wanted) {
        Map<String, List<ActivityEntry>> byActivity = new LinkedHashMap<>();
        Map<String, String> undone = new HashMap<>();
        for (ActivityEntry entry : newest) {
            byActivity.computeIfAbsent(entry.activity(), _ -> new ArrayList<>()).add(entry);
            entry.undoOf().ifPresent(original -> undone.put(original, entry.activity()));
        }
        var activities = new ArrayList<Activity>();
        for (List<ActivityEntry> entries : byActivity.values()) {
            if (entries.stream().anyMatch(wanted)) {
                @Nullable String undo = undone.get(entries.getFirst().activity());
                activities.add(new Activity(entries, Optional.ofNullable(undo)));
            }
        }
        return activities.reversed();
    }

    /// The activity with that id; empty if it is none of the newest.
    public Optional<Activity> activity(String id) {
        return activities(entry -> entry.activity().equals(id)).stream().findFirst();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "activity log not closed properly: {0}", e.getMessage());
        }
    }
}
