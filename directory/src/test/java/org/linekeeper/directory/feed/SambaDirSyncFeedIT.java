package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.live.FeedConnection;
import org.linekeeper.core.logon.Credentials;

/// By DirSync, as administrator, on a real domain controller.
class SambaDirSyncFeedIT extends SambaFeedScene implements ExactFeedContract {
    @Override
    public String method() {
        return "DirSync";
    }

    @Override
    Credentials credentials() {
        return administrator(domain());
    }

    @Override
    FeedSettings settings() {
        return FeedSettings.usual().withBatch(20);
    }

    @Test
    void isWokenUpByTheServer() throws Exception {
        var woken = new CountDownLatch(1);
        try (FeedConnection _ = feed(List.of()).connect(woken::countDown)) {
            hand().add(hand().container(), "user", new Attribute("telephoneNumber", "201"));
            assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void goesOnAfterTheServerWasRestarted() throws Exception {
        try (var followed = new FollowedDirectory(feed(List.of()))) {
            domain().pause();
            domain().resume();
            hand().user("202");
            followed.reconnect();
            followed.follow();
            followed.equalsOneBuiltAfresh(feed(List.of()));
        }
    }
}
