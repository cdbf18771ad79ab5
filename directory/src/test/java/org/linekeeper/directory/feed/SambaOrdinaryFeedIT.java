package org.linekeeper.directory.feed;

import java.time.Duration;
import org.linekeeper.core.logon.Credentials;

/// By DirSync, as an account without any special right, on a real domain controller. It does not
/// see what is deleted, so what is there is compared with what was; here at once, in real life now
/// and then.
class SambaOrdinaryFeedIT extends SambaFeedScene implements ExactFeedContract {
    @Override
    public String method() {
        return "DirSync";
    }

    @Override
    Credentials credentials() {
        return ordinary(domain());
    }

    @Override
    FeedSettings settings() {
        return FeedSettings.usual().withBatch(20).withPresencePause(Duration.ZERO);
    }
}
