package org.linekeeper.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterEvent.Missed;
import org.linekeeper.core.live.RosterEvent.Reloaded;

class EventHubTest {
    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void aSlowReceiverMissesEventsAndIsToldHowManyWhileOthersGetAll() {
        try (var hub = new EventHub(3)) {
            List<RosterEvent> slow = new CopyOnWriteArrayList<>();
            List<RosterEvent> quick = new CopyOnWriteArrayList<>();
            var busy = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            var slowDone = new CountDownLatch(1);
            hub.subscribe(event -> {
                busy.countDown();
                await(goOn);
                slow.add(event);
                if (event.equals(new Reloaded("last"))) {
                    slowDone.countDown();
                }
            });
            hub.publish(new Reloaded("0"));
            await(busy);
            for (int i = 1; i <= 5; i++) {
                var arrived = new CountDownLatch(1);
                try (var _ =
                        hub.subscribe(event -> {
                            quick.add(event);
                            arrived.countDown();
                        })) {
                    hub.publish(new Reloaded(Integer.toString(i)));
                    await(arrived);
                }
            }
            assertThat(hub.dropped()).isEqualTo(2);
            goOn.countDown();
            await(lastSeen(slow, new Reloaded("3")));
            hub.publish(new Reloaded("last"));
            await(slowDone);
            assertThat(slow)
                    .containsExactly(
                            new Reloaded("0"),
                            new Reloaded("1"),
                            new Reloaded("2"),
                            new Reloaded("3"),
                            new Missed(2),
                            new Reloaded("last"));
            assertThat(quick).hasSize(5);
        }
    }

    private static CountDownLatch lastSeen(List<RosterEvent> events, RosterEvent wanted) {
        var seen = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> {
                    while (!events.contains(wanted)) {
                        Thread.onSpinWait();
                    }
                    seen.countDown();
                });
        return seen;
    }

    @Test
    void aReceiverThatThrowsIsUnsubscribed() {
        try (var hub = new EventHub()) {
            var called = new CountDownLatch(1);
            hub.subscribe(_ -> {
                called.countDown();
                throw new IllegalStateException("receiver of a test that fails on purpose");
            });
            hub.publish(new RosterEvent.BecameCurrent());
            await(called);
            for (int i = 0; i < 1000 && hub.receivers() > 0; i++) {
                pause();
            }
            assertThat(hub.receivers()).isZero();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
