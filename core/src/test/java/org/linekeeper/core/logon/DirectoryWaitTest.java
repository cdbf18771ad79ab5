package org.linekeeper.core.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Whose time it was.
final class DirectoryWaitTest {
    private final AtomicLong clock = new AtomicLong(100);

    private void passes(long nanos) {
        clock.addAndGet(nanos);
    }

    @Test
    void addsUpTheWaitsAndNothingElse() {
        try (DirectoryWait wait = DirectoryWait.count(clock::get)) {
            passes(1000);
            wait.begin();
            passes(7);
            wait.end();
            passes(1000);
            wait.begin();
            passes(5);
            assertThat(wait.total()).as("the answer is not there yet").isEqualTo(nanos(12));
            wait.end();
            passes(1000);
            assertThat(wait.total()).isEqualTo(nanos(12));
        }
    }

    @Test
    void answersThatAreAwaitedTogetherCountOnce() {
        try (DirectoryWait wait = DirectoryWait.count(clock::get)) {
            wait.begin();
            passes(3);
            wait.begin();
            passes(4);
            wait.end();
            passes(5);
            wait.end();
            passes(1000);
            wait.end();
            assertThat(wait.total()).isEqualTo(nanos(12));
        }
    }

    @Test
    void countsForItsOwnThreadUntilItIsClosed() throws InterruptedException {
        DirectoryWait wait = DirectoryWait.count(clock::get);
        assertThat(DirectoryWait.current()).contains(wait);
        var elsewhere = new AtomicReference<Optional<DirectoryWait>>();
        Thread other = Thread.ofVirtual().start(() -> elsewhere.set(DirectoryWait.current()));
        other.join();
        assertThat(elsewhere.get()).isEmpty();
        wait.close();
        assertThat(DirectoryWait.current()).isEmpty();
    }

    private static Duration nanos(long nanos) {
        return Duration.ofNanos(nanos);
    }
}
