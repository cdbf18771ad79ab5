package org.linekeeper.directory.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// How to follow a directory.
///
/// @param allGroups whether the members of groups that are not set up for UC matter, too, because
///   groups within groups count
/// @param methods which ways may be tried; the best that works is taken
/// @param presencePause how long to wait, at least, between two comparisons of what is there with
///   what was, where the account in use does not see what is deleted
/// @param batch entries that one answer is about, at most
public record FeedSettings(
        boolean allGroups, Set<Method> methods, Duration presencePause, int batch) {
    /// Between two comparisons, where nothing else is set.
    public static final Duration PRESENCE_PAUSE = Duration.ofSeconds(60);

    /// Entries in one answer, where nothing else is set.
    public static final int BATCH = 500;

    /// The ways to follow a directory, best first.
    public enum Method {
        /// The server tells what has changed ([MS-ADTS] 3.1.1.3.4.1.3).
        DIRSYNC,
        /// Entries have the number of their last change.
        USN,
        /// Entries have the time of their last change.
        TIMESTAMP
    }

    public FeedSettings {
        methods = Set.copyOf(methods);
        requireNonNull(presencePause, "presencePause");
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("no method to follow the directory by");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("batch " + batch + " is less than 1");
        }
    }

    /// Members of groups set up for UC, the best way that works.
    public static FeedSettings usual() {
        return new FeedSettings(false, EnumSet.allOf(Method.class), PRESENCE_PAUSE, BATCH);
    }

    /// The same with the members of all groups, or only of those set up for UC.
    public FeedSettings withAllGroups(boolean changed) {
        return new FeedSettings(changed, methods, presencePause, batch);
    }

    /// The same by one way only.
    public FeedSettings withMethod(Method only) {
        return new FeedSettings(allGroups, Set.of(only), presencePause, batch);
    }

    /// The same with another pause between comparisons.
    public FeedSettings withPresencePause(Duration changed) {
        return new FeedSettings(allGroups, methods, changed, batch);
    }

    /// The same with another number of entries in one answer.
    public FeedSettings withBatch(int changed) {
        return new FeedSettings(allGroups, methods, presencePause, changed);
    }
}
