package org.linekeeper.directory.feed;

/// By update sequence numbers, on the embedded directory.
class EmbeddedUsnFeedTest extends EmbeddedFeedScene implements ExactFeedContract {
    @Override
    public String method() {
        return "uSNChanged";
    }

    @Override
    FeedSettings settings() {
        return FeedSettings.usual().withBatch(20);
    }
}
