package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.feed.FeedSettings.Method;
import org.linekeeper.directory.testing.SambaDomain;

/// Two real domain controllers that replicate: what was followed at one is gone on with at the
/// other.
class SambaServerSwapIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static SambaDomain first;
    private static SambaDomain second;

    @BeforeAll
    static void start() {
        first = SambaDomain.start();
        SambaFeedScene.prepared(first).close();
        second = first.join();
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
        first.close();
    }

    private static LdapChangeFeed feed(FeedSettings settings) {
        return new LdapChangeFeed(
                SambaFeedScene.connection(List.of(first, second)),
                StoreSettings.defaults(),
                SambaFeedScene.administrator(first),
                settings,
                InstantSource.system());
    }

    private static DirectoryConnection at(SambaDomain server) throws DirectoryException {
        return DirectoryConnector.connect(
                SambaFeedScene.connection(List.of(server)), SambaFeedScene.administrator(first));
    }

    private static void awaitAt(SambaDomain server, AccountId id, String number) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        try (DirectoryConnection connection = at(server)) {
            while (!has(connection.pool(), id, number)) {
                assertThat(Instant.now()).as("replication").isBefore(end);
                Thread.sleep(100);
            }
        }
    }

    private static boolean has(LDAPConnectionPool ldap, AccountId id, String number)
            throws LDAPException {
        var entry = ldap.getEntry("<GUID=" + id + ">", "telephoneNumber");
        return entry != null && entry.hasAttributeValue("telephoneNumber", number);
    }

    @Test
    void goesOnAtAnotherServerWithoutMissingOrGoingBack() throws Exception {
        try (DirectoryConnection admin = at(first);
                var followed = new FollowedDirectory(feed(FeedSettings.usual()))) {
            var hand = new DirectoryHand(admin.pool(), first.baseDn());
            AccountId user = hand.user("301");
            AccountId gone = hand.user("302");
            followed.follow();
            hand.set(user, "telephoneNumber", "303");
            hand.delete(gone);
            AccountId last = hand.user("304");
            awaitAt(second, last, "304");
            first.pause();
            try {
                followed.reconnect();
                assertThat(followed.connection().description()).contains(second.address());
                followed.follow();
                followed.equalsOneBuiltAfresh(feed(FeedSettings.usual()));
                assertThat(followed.account(user).texts().text(TextField.BUSINESS)).contains("303");
                assertThat(followed.knows(gone)).isFalse();
                try (DirectoryConnection other = at(second)) {
                    new DirectoryHand(other.pool(), first.baseDn())
                            .set(user, "telephoneNumber", "305");
                }
                followed.follow();
                assertThat(followed.account(user).texts().text(TextField.BUSINESS)).contains("305");
            } finally {
                first.resume();
            }
            awaitAt(first, user, "305");
            second.pause();
            try {
                followed.reconnect();
                followed.follow();
                followed.equalsOneBuiltAfresh(feed(FeedSettings.usual()));
            } finally {
                second.resume();
            }
        }
    }

    @Test
    void waitsForAServerThatHasNotReceivedEverythingYet() throws Exception {
        try (DirectoryConnection admin = at(first)) {
            var hand = new DirectoryHand(admin.pool(), first.baseDn());
            AccountId user = hand.user("311");
            awaitAt(second, user, "311");
            second.pause();
            try (var followed = new FollowedDirectory(feed(FeedSettings.usual()))) {
                hand.set(user, "telephoneNumber", "312");
                followed.follow();
                first.pause();
                second.resume();
                followed.reconnect();
                assertThat(followed.ask()).isInstanceOf(FeedAnswer.NotYet.class);
                assertThat(followed.account(user).texts().text(TextField.BUSINESS)).contains("312");
                first.resume();
                Instant end = Instant.now().plus(PATIENCE);
                while (followed.ask() instanceof FeedAnswer.NotYet) {
                    assertThat(Instant.now()).as("replication").isBefore(end);
                    Thread.sleep(100);
                }
                followed.follow();
                assertThat(followed.account(user).texts().text(TextField.BUSINESS)).contains("312");
            }
        }
    }

    @Test
    void startsOverWhereNumbersAreEachServersOwn() throws Exception {
        FeedSettings byNumbers = FeedSettings.usual().withMethod(Method.USN);
        try (var followed = new FollowedDirectory(feed(byNumbers))) {
            first.pause();
            try {
                followed.reconnect();
                assertThat(followed.ask()).isInstanceOf(FeedAnswer.StartOver.class);
                followed.startOver();
                followed.equalsOneBuiltAfresh(feed(byNumbers));
            } finally {
                first.resume();
            }
        }
    }
}
