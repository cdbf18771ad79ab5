package org.linekeeper.core.live;

/// How far somebody has followed a [ChangeFeed]. Only the feed that made it understands it; its
/// text is for logs.
public interface FeedToken {}
