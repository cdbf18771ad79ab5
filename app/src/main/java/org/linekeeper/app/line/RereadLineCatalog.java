package org.linekeeper.app.line;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.line.LineCatalog;
import org.linekeeper.core.line.LineListing;

/// The lines of a file, which is read again only when it has changed: cheap to ask all the time,
/// and the same listing as long as nothing has changed. Safe for all threads.
public final class RereadLineCatalog implements LineCatalog {
    /// A file that was written this short a time ago may be written again without looking different
    /// (times of files are as coarse as two seconds on some file systems).
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Path file;
    private final LineCatalog contents;
    private final InstantSource clock;
    private @Nullable Read last;

    /// @param contents reads the file as it is
    public RereadLineCatalog(Path file, LineCatalog contents, InstantSource clock) {
        this.file = requireNonNull(file, "file");
        this.contents = requireNonNull(contents, "contents");
        this.clock = requireNonNull(clock, "clock");
    }

    /// What a file looks like from outside; a missing one has none of it.
    ///
    /// @param key what the file system calls it, which another file put in its place does not have
    private record Look(Instant modified, long size, @Nullable Object key) {}

    private record Read(@Nullable Look look, boolean settled, LineListing listing) {}

    @Override
    public synchronized LineListing lines() {
        @Nullable Look look = look();
        Read known = last;
        if (known != null && known.settled() && equal(known.look(), look)) {
            return known.listing();
        }
        LineListing now = contents.lines();
        LineListing listing = known != null && known.listing().equals(now) ? known.listing() : now;
        boolean settled = look == null || look.modified().plus(FRESH).isBefore(clock.instant());
        last = new Read(look, settled, listing);
        return listing;
    }

    private static boolean equal(@Nullable Look one, @Nullable Look other) {
        return one == null ? other == null : one.equals(other);
    }

    private @Nullable Look look() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(
                    attributes.lastModifiedTime().toInstant(),
                    attributes.size(),
                    attributes.fileKey());
        } catch (IOException _) {
            return null; // whoever reads it says what is wrong with it
        }
    }
}
