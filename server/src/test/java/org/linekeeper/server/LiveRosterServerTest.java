package org.linekeeper.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linekeeper.server.SyncScene.user;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterState.Health;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.roster.RosterRules;

class LiveRosterServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScriptedFeed feed = new ScriptedFeed();

    private LiveRosterServer server(Duration pollInterval) {
        SyncSettings usual = SyncSettings.usual();
        return new LiveRosterServer(
                feed,
                RosterRules.usual(),
                new SyncSettings(
                        pollInterval, usual.fullComparison(), usual.backOffCap(), usual.catchUp()),
                InstantSource.system(),
                new Random(1));
    }

    @Test
    void isThereAsSoonAsEverythingWasRead() throws Exception {
        feed.put(user("ford"));
        try (LiveRosterServer server = server(Duration.ofMinutes(1))) {
            assertThatThrownBy(server::roster)
                    .isInstanceOf(DirectoryUnavailableException.class)
                    .hasMessageContaining("no roster yet");
            server.start();
            assertThat(server.awaitFirst(PATIENCE)).isTrue();
            assertThat(server.roster().users()).hasSize(1);
        }
        assertThat(feed.open()).isZero();
    }

    @Test
    void looksAtOnceWhenTheDirectorySaysThatSomethingHasChanged() throws Exception {
        try (LiveRosterServer server = server(Duration.ofMinutes(10))) {
            server.start();
            assertThat(server.awaitFirst(PATIENCE)).isTrue();
            var seen = new CountDownLatch(1);
            server.subscribe(event -> {
                if (event instanceof RosterEvent.AccountChanged && holds(server, "arthur")) {
                    seen.countDown();
                }
            });
            feed.put(user("arthur"));
            feed.announce();
            assertThat(seen.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void keepsWhatIsOddAboutAccountsAsLongAsTheyAreThere() throws Exception {
        UserAccount nameless = nameless("ford");
        feed.put(nameless);
        try (LiveRosterServer server = server(Duration.ofMillis(50))) {
            server.start();
            assertThat(server.awaitFirst(PATIENCE)).isTrue();
            assertThat(server.facts().of(nameless.head().id()).orElseThrow().nameMissing())
                    .isTrue();
            feed.remove(nameless.head().id());
            for (int i = 0; i < 500 && !server.roster().users().isEmpty(); i++) {
                Thread.sleep(20);
            }
            assertThat(server.facts().of(nameless.head().id())).isEmpty();
        }
    }

    private static UserAccount nameless(String login) {
        UserAccount user = user(login);
        return user.withTexts(user.texts().with(TextField.DISPLAY_NAME, ""));
    }

    private static boolean holds(LiveRosterServer server, String login) {
        try {
            return server.roster().users().stream().anyMatch(u -> u.login().equals(login));
        } catch (DirectoryException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void goesOnAfterAnErrorOfItsOwn() throws Exception {
        try (LiveRosterServer server = server(Duration.ofMillis(50))) {
            server.start();
            assertThat(server.awaitFirst(PATIENCE)).isTrue();
            feed.put(user("ford"));
            feed.stumble(new IllegalStateException("an error that a test makes on purpose"));
            for (int i = 0; i < 1000 && server.roster().users().isEmpty(); i++) {
                Thread.sleep(20);
            }
            assertThat(server.roster().users()).hasSize(1);
            assertThat(feed.loads()).isEqualTo(2);
        }
    }

    @Test
    void saysWhyThereIsNothing() throws Exception {
        feed.fail("No answer from anybody.");
        try (LiveRosterServer server = server(Duration.ofMinutes(10))) {
            server.start();
            assertThat(server.awaitFirst(PATIENCE)).isFalse();
            assertThat(server.state().health()).isEqualTo(Health.DOWN);
            assertThatThrownBy(server::roster).hasMessageContaining("No answer from anybody.");
        }
    }

    @Test
    void measuresInTheTextFormatOfPrometheus() throws Exception {
        feed.put(user("ford"));
        try (LiveRosterServer server = server(Duration.ofMinutes(10))) {
            server.start();
            assertThat(server.awaitFirst(PATIENCE)).isTrue();
            assertThat(server.text().lines())
                    .contains(
                            "# TYPE linekeeper_roster_up gauge",
                            "linekeeper_roster_up{state=\"up\"} 1",
                            "linekeeper_roster_up{state=\"stale\"} 0",
                            "linekeeper_roster_accounts{kind=\"user\"} 1",
                            "linekeeper_roster_loads_total 1",
                            "linekeeper_roster_events_dropped_total 0")
                    .allMatch(line ->
                            line.matches(
                                    "# (HELP|TYPE) linekeeper_roster_\\w+ .+"
                                            + "|linekeeper_roster_\\w+(\\{\\w+=\"\\w+\"})?"
                                            + " -?[0-9.]+"));
        }
    }
}
