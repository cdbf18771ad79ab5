package org.linekeeper.app.line;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.line.LineCatalog;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// The lines of a CSV file, read again when the file has changed, for whoever asks often and for a
/// long time. As long as nothing has changed every answer is the same object.
///
/// A file that has changed is read when it has stayed as it is for a while ([#SETTLED]): whoever
/// writes it may not be done yet, and half a file would take half of all people's lines away. For
/// the same reason a file that is gone, empty, or no CSV any more changes nothing but that a
/// problem says so; the lines it had are kept. Changes are told by the looks of the file from
/// outside: time, size, and which file it is.
///
/// Several threads may ask.
public final class RereadLineCatalog implements LineCatalog {
    /// How long a file must have stayed the same before a change of it counts.
    static final Duration SETTLED = Duration.ofSeconds(1);

    /// A file that was written this short a time ago may be written again without looking different
    /// (times of files are as coarse as two seconds on some file systems).
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final CsvLineCatalog source;
    private final Path file;
    private final InstantSource clock;
    private @Nullable Good good;
    private Optional<Stamp> seen = Optional.empty();
    private Instant seenAt = Instant.MIN;
    private LineListing answer = LineListing.none();

    /// @param file need not exist yet
    /// @param clock tells how long a file has stayed the same
    public RereadLineCatalog(Path file, InstantSource clock) {
        this.file = requireNonNull(file, "file");
        this.clock = requireNonNull(clock, "clock");
        this.source = new CsvLineCatalog(file);
    }

    /// By what a changed file is told from an unchanged one.
    ///
    /// @param key what the file system calls it, which another file put in its place does not have
    private record Stamp(FileTime modified, long size, @Nullable Object key) {
        /// Whether the file may have been written again without looking different.
        boolean fresh(Instant now) {
            return modified.toInstant().plus(FRESH).isAfter(now);
        }
    }

    /// The last listing that was read whole.
    ///
    /// @param certain whether the file cannot have been written since without looking different
    private record Good(
            LineListing listing, Optional<Stamp> stamp, Instant readAt, boolean certain) {}

    @Override
    public synchronized LineListing lines() {
        Optional<Stamp> stamp = stamp();
        Instant now = clock.instant();
        @Nullable Good last = good;
        if (last != null && last.certain && stamp.isPresent() && stamp.equals(last.stamp)) {
            return answer(last.listing);
        }
        if (!stamp.equals(seen)) {
            seen = stamp;
            seenAt = now;
        }
        if (last == null) {
            return first(stamp, now);
        }
        return Duration.between(seenAt, now).compareTo(SETTLED) < 0
                ? answer
                : again(last, stamp, now);
    }

    private LineListing first(Optional<Stamp> stamp, Instant now) {
        CsvLineCatalog.Reading reading = source.read();
        if (reading.whole()) {
            good = new Good(reading.listing(), stamp, now, certain(stamp, now));
        }
        return answer(reading.listing());
    }

    private LineListing again(Good last, Optional<Stamp> stamp, Instant now) {
        CsvLineCatalog.Reading reading = source.read();
        if (!stamp.equals(stamp())) {
            return answer; // it changed under the reader: next time
        }
        if (reading.whole()) {
            good = new Good(reading.listing(), stamp, now, certain(stamp, now));
            return answer(reading.listing());
        }
        return answer(
                new LineListing(last.listing.lines(), List.of(kept(last, reading.listing()))));
    }

    private static boolean certain(Optional<Stamp> stamp, Instant now) {
        return stamp.map(read -> !read.fresh(now)).orElse(false);
    }

    /// The same object as before if it says the same.
    private LineListing answer(LineListing listing) {
        if (!listing.equals(answer)) {
            answer = listing;
        }
        return answer;
    }

    private Problem kept(Good last, LineListing now) {
        String reason =
                now.problems().stream()
                        .map(Problem::message)
                        .reduce((_, latest) -> latest)
                        .orElse("lists no line any more.");
        return Problem.warning(
                ProblemCode.LINES_UNREADABLE,
                "lines",
                file.toString(),
                reason
                        + " The %,d lines it had at %s are kept."
                                .formatted(
                                        last.listing.lines().size(),
                                        last.readAt.truncatedTo(ChronoUnit.SECONDS)),
                "Put the file right; it is read as soon as it changes.");
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(
                            attributes.lastModifiedTime(),
                            attributes.size(),
                            attributes.fileKey()));
        } catch (IOException _) {
            return Optional.empty(); // reading it tells why
        }
    }
}
