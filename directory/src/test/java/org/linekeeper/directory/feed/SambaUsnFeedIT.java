package org.linekeeper.directory.feed;

import org.linekeeper.core.logon.Credentials;
import org.linekeeper.directory.feed.FeedSettings.Method;

/// By update sequence numbers, as administrator, on a real domain controller.
class SambaUsnFeedIT extends SambaFeedScene implements ExactFeedContract {
    @Override
    public String method() {
        return "uSNChanged";
    }

    @Override
    Credentials credentials() {
        return administrator(domain());
    }

    @Override
    FeedSettings settings() {
        return FeedSettings.usual().withBatch(20).withMethod(Method.USN);
    }
}
