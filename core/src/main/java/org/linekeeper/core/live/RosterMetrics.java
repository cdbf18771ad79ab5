package org.linekeeper.core.live;

/// Measurements of the live roster, for monitoring systems.
public interface RosterMetrics {
    /// The media type of [#text].
    String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /// All measurements as they are now, in the text format of Prometheus ("Exposition formats",
    /// version 0.0.4).
    String text();
}
