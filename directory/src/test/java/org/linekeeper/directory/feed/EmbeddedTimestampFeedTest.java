package org.linekeeper.directory.feed;

import java.time.Duration;
import org.linekeeper.directory.feed.FeedSettings.Method;

/// By timestamps, as at servers that offer nothing better, on the embedded directory.
class EmbeddedTimestampFeedTest extends EmbeddedFeedScene implements ChangeFeedContract {
    @Override
    public String method() {
        return "modifyTimestamp";
    }

    @Override
    FeedSettings settings() {
        return FeedSettings.usual()
                .withBatch(20)
                .withMethod(Method.TIMESTAMP)
                .withPresencePause(Duration.ZERO);
    }
}
