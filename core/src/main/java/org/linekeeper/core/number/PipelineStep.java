package org.linekeeper.core.number;

import java.util.Locale;

/// The steps a number takes, in the words of the trace. Their order differs between reading, taking
/// a number from the phone system, and dialling; the trace shows the order taken.
public enum PipelineStep {
    CLEAN,
    VANITY,
    EXTENSION,
    DIRECTION_RULES,
    ACCESS_CODE,
    CALL_BY_CALL,
    EMERGENCY,
    EXTERNAL_RULES,
    INTERNAL_RULES,
    TIE_LINE,
    INTERNAL,
    SERVICE,
    INTERNATIONAL,
    NATIONAL,
    LOCAL,
    REFUSED,
    DIAL_RULES,
    DISTANCE,
    FINAL_RULES,
    DISPLAY;

    /// `external-rules`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
