package org.linekeeper.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.server.SyncScene.group;
import static org.linekeeper.server.SyncScene.id;
import static org.linekeeper.server.SyncScene.user;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.line.LineKey;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.live.RosterEvent.AccountChanged;
import org.linekeeper.core.live.RosterEvent.AccountRemoved;
import org.linekeeper.core.live.RosterEvent.BecameCurrent;
import org.linekeeper.core.live.RosterEvent.LineListChanged;
import org.linekeeper.core.live.RosterEvent.LineOwnerChanged;
import org.linekeeper.core.live.RosterEvent.Reloaded;
import org.linekeeper.core.live.RosterEvent.RightsChanged;
import org.linekeeper.core.live.RosterEvent.WentStale;
import org.linekeeper.core.live.RosterState.Health;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

class SyncLoopTest {
    private final SyncScene scene = new SyncScene();

    @AfterEach
    void close() {
        scene.close();
    }

    private void begin(String... logins) {
        for (String login : logins) {
            scene.feed.put(user(login));
        }
        scene.loop.step();
        scene.events();
    }

    @Test
    void readsEverythingFirst() {
        scene.feed.put(user("ford"));
        scene.feed.put(group("crew", ServiceRight.SEND_SMS));
        scene.feed.join(id("crew"), id("ford"));
        assertThat(scene.state().health()).isEqualTo(Health.DOWN);
        scene.loop.step();
        assertThat(scene.state().health()).isEqualTo(Health.UP);
        assertThat(scene.state().asOf()).contains(scene.now());
        assertThat(scene.state().source()).contains("script as somebody at dc1");
        assertThat(scene.state().counts().users()).isEqualTo(1);
        assertThat(scene.roster().membersOf(scene.roster().groups().getFirst()))
                .extracting(Object::toString)
                .containsExactly("ford");
        assertThat(scene.events()).containsExactly(new BecameCurrent());
    }

    @Test
    void appliesChangesInTheirOrder() {
        begin("ford");
        scene.feed.put(user("arthur"));
        scene.feed.remove(id("ford"));
        scene.feed.put(user("ford", "111"));
        scene.loop.step();
        assertThat(scene.logins()).containsExactly("arthur", "ford");
        scene.feed.remove(id("ford"));
        scene.loop.step();
        assertThat(scene.logins()).containsExactly("arthur");
    }

    @Test
    void tellsWhatHappened() {
        scene.lines("111");
        scene.feed.put(group("crew", ServiceRight.SEND_SMS));
        begin("ford", "arthur");
        scene.feed.put(user("ford", "111"));
        scene.feed.join(id("crew"), id("arthur"));
        scene.feed.remove(id("nobody"));
        scene.loop.step();
        assertThat(scene.events())
                .contains(
                        new AccountChanged(
                                id("ford"), AccountKind.USER, user("ford").head().dn(), "ford"),
                        new LineOwnerChanged(
                                LineKey.of("111"),
                                Optional.empty(),
                                Optional.of(id("ford")),
                                false),
                        new RightsChanged(
                                id("arthur"),
                                RightSet.of(ServiceRight.SEND_SMS),
                                RightSet.none(ServiceRight.class)))
                .noneMatch(AccountRemoved.class::isInstance);
    }

    @Test
    void aMembershipChangeReachesEveryMember() {
        scene.feed.put(group("crew", ServiceRight.SEND_SMS));
        scene.feed.join(id("crew"), id("ford"));
        scene.feed.join(id("crew"), id("arthur"));
        begin("ford", "arthur");
        scene.feed.put(group("crew", ServiceRight.RECORD_CALLS));
        scene.loop.step();
        assertThat(scene.events())
                .filteredOn(RightsChanged.class::isInstance)
                .extracting(event -> ((RightsChanged) event).user())
                .containsExactlyInAnyOrder(id("ford"), id("arthur"));
    }

    @Test
    void doesNotTellOfAnAccountThatIsAsItWas() {
        begin("ford");
        scene.feed.put(user("ford"));
        scene.loop.step();
        assertThat(scene.events()).isEmpty();
    }

    @Test
    void takesAllPiecesOfALongAnswerInOneStep() {
        begin();
        scene.feed.batch(2);
        for (int i = 0; i < 7; i++) {
            scene.feed.put(user("user" + i));
        }
        scene.loop.step();
        assertThat(scene.logins()).hasSize(7);
    }

    @Test
    void keepsTheLastRosterWhenTheDirectoryIsGone() {
        begin("ford");
        scene.feed.fail("No answer.");
        scene.pass(Duration.ofSeconds(5));
        scene.loop.step();
        assertThat(scene.logins()).containsExactly("ford");
        assertThat(scene.state().health()).isEqualTo(Health.STALE);
        assertThat(scene.state().reason()).contains("No answer.");
        assertThat(scene.state().asOf()).contains(scene.now().minusSeconds(5));
        scene.loop.step();
        assertThat(scene.events()).containsExactly(new WentStale("No answer."));
        assertThat(scene.feed.open()).isZero();
    }

    @Test
    void goesOnWhereItWasWhenTheDirectoryIsBack() {
        begin("ford");
        scene.feed.fail("No answer.");
        scene.loop.step();
        scene.feed.put(user("arthur"));
        scene.feed.recover("dc2");
        scene.loop.step();
        assertThat(scene.feed.loads()).isEqualTo(1);
        assertThat(scene.logins()).containsExactly("arthur", "ford");
        assertThat(scene.state().health()).isEqualTo(Health.UP);
        assertThat(scene.state().source()).contains("script as somebody at dc2");
        List<RosterEvent> events = scene.events();
        assertThat(events).startsWith(new WentStale("No answer.")).endsWith(new BecameCurrent());
        assertThat(events).filteredOn(AccountChanged.class::isInstance).hasSize(1);
    }

    @Test
    void waitsLongerAndLongerButNotLongerThanTheCap() {
        scene.feed.fail("No answer.");
        Duration last = Duration.ZERO;
        for (int i = 0; i < 30; i++) {
            last = scene.loop.step();
        }
        assertThat(last).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(scene.state().health()).isEqualTo(Health.DOWN);
        scene.feed.recover("dc1");
        assertThat(scene.loop.step()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        scene.feed.fail("No answer.");
        assertThat(scene.loop.step()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void doesNotTryARefusedPasswordAgainAtOnce() {
        scene.feed.fail(
                new DirectoryRefusedException(Category.LOGON, "wrong password", "", 49, ""));
        assertThat(scene.loop.step()).isEqualTo(SyncLoop.REFUSED_LOGON_PAUSE);
    }

    @Test
    void readsEverythingAgainWhenTheServerSaysSo() {
        begin("ford", "arthur");
        scene.feed.putSecretly(user("ford", "222"));
        scene.feed.answer(new FeedAnswer.StartOver("The cookie is lost."));
        scene.loop.step();
        assertThat(scene.feed.loads()).isEqualTo(2);
        assertThat(scene.events())
                .containsExactly(
                        new Reloaded("The cookie is lost."),
                        new AccountChanged(
                                id("ford"), AccountKind.USER, user("ford").head().dn(), "ford"));
        assertThat(scene.state().health()).isEqualTo(Health.UP);
    }

    @Test
    void tellsTheDifferencesAfterReadingEverythingAgain() {
        scene.lines("111");
        scene.feed.put(user("trillian", "111"));
        begin("ford");
        scene.feed.putSecretly(
                user("ford", "111").withServices(RightSet.of(ServiceRight.SEND_SMS)));
        scene.feed.remove(id("trillian"));
        scene.feed.answer(new FeedAnswer.StartOver("Lost."));
        scene.loop.step();
        assertThat(scene.events())
                .contains(
                        new AccountRemoved(id("trillian"), AccountKind.USER),
                        new LineOwnerChanged(
                                LineKey.of("111"),
                                Optional.of(id("trillian")),
                                Optional.of(id("ford")),
                                false),
                        new RightsChanged(
                                id("ford"),
                                RightSet.of(ServiceRight.SEND_SMS),
                                RightSet.none(ServiceRight.class)));
    }

    @Test
    void waitsForAServerThatIsBehindAndReadsEverythingFromItInTheEnd() {
        begin("ford");
        for (int i = 0; i < 3; i++) {
            scene.feed.answer(new FeedAnswer.NotYet("dc2 is behind."));
        }
        scene.loop.step();
        assertThat(scene.state().health()).isEqualTo(Health.STALE);
        scene.pass(Duration.ofSeconds(14));
        scene.loop.step();
        assertThat(scene.feed.loads()).isEqualTo(1);
        scene.pass(Duration.ofSeconds(1));
        scene.loop.step();
        assertThat(scene.feed.loads()).isEqualTo(2);
        assertThat(scene.state().health()).isEqualTo(Health.UP);
        assertThat(scene.events())
                .containsExactly(
                        new WentStale("dc2 is behind."),
                        new Reloaded("dc2 is behind."),
                        new BecameCurrent());
    }

    @Test
    void goesOnWhenAServerThatWasBehindHasCaughtUp() {
        begin("ford");
        scene.feed.answer(new FeedAnswer.NotYet("dc2 is behind."));
        scene.loop.step();
        scene.loop.step();
        assertThat(scene.feed.loads()).isEqualTo(1);
        assertThat(scene.state().health()).isEqualTo(Health.UP);
    }

    @Test
    void readsEverythingOnceADayAndFindsWhatWasMissed() {
        begin("ford");
        scene.feed.putSecretly(user("arthur"));
        scene.loop.step();
        assertThat(scene.logins()).containsExactly("ford");
        scene.pass(Duration.ofDays(1));
        scene.loop.step();
        assertThat(scene.logins()).containsExactly("arthur", "ford");
    }

    @Test
    void startsAnewWhenReadingEverythingBreaksOffInTheMiddle() {
        begin("ford");
        scene.feed.put(user("arthur"));
        scene.feed.answer(new FeedAnswer.StartOver("Lost."));
        scene.feed.breakOff("Gone in the middle.");
        scene.loop.step();
        assertThat(scene.logins()).containsExactly("ford");
        assertThat(scene.state().health()).isEqualTo(Health.STALE);
        scene.loop.step();
        assertThat(scene.logins()).containsExactly("arthur", "ford");
    }

    @Test
    void looksAtTheLinesAllTheTime() {
        scene.feed.put(user("ford", "111"));
        begin();
        scene.lines("111");
        scene.loop.step();
        assertThat(scene.state().counts().lines()).isEqualTo(1);
        assertThat(scene.events())
                .containsExactly(
                        new LineOwnerChanged(
                                LineKey.of("111"),
                                Optional.empty(),
                                Optional.of(id("ford")),
                                false),
                        new LineListChanged());
        scene.lines("111", "222");
        scene.loop.step();
        assertThat(scene.events()).containsExactly(new LineListChanged());
    }

    @Test
    void countsWhatCannotBeRead() {
        Problem problem =
                Problem.warning(ProblemCode.VALUE_UNREADABLE, "services", "x", "odd.", "Look.");
        scene.feed.put(user("ford").withProblems(List.of(problem)));
        begin();
        assertThat(scene.state().counts().problems()).isEqualTo(1);
        scene.feed.tell(new FeedChange.Unreadable("CN=odd", problem));
        scene.feed.tell(new FeedChange.Unreadable("CN=odd", problem));
        scene.loop.step();
        assertThat(scene.state().counts().problems()).isEqualTo(2);
        scene.feed.put(user("ford"));
        scene.loop.step();
        assertThat(scene.state().counts().problems()).isEqualTo(1);
    }

    @Test
    void anAccountThatComesBackHasOnlyTheMembershipsItIsToldOf() {
        scene.feed.put(group("crew", ServiceRight.SEND_SMS));
        scene.feed.join(id("crew"), id("ford"));
        begin("ford");
        scene.feed.remove(id("ford"));
        scene.loop.step();
        scene.feed.put(user("ford"));
        scene.loop.step();
        assertThat(scene.roster().membersOf(scene.roster().groups().getFirst())).isEmpty();
    }
}
