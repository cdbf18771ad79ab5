package org.linekeeper.cli.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("start-chat", "send-sms", "audio-chat", "video-chat", "record-calls");

    @ParameterizedTest
    @CsvSource({
        "strat-chat, start-chat",
        "START-CHAT, start-chat",
        "startchat, start-chat",
        "sendsms, send-sms",
        "record, record-calls",
        "calls, record-calls",
    })
    void findsWhatWasProbablyMeant(String given, String meant) {
        assertThat(Nearest.to(given, KNOWN)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"xyz", "telephone", "''"})
    void staysSilentWhenNothingIsNear(String given) {
        assertThat(Nearest.to(given, KNOWN)).isEmpty();
        assertThat(Nearest.question(given, KNOWN)).isEmpty();
    }

    @Test
    void offersAFewAtMost() {
        assertThat(Nearest.to("chat", KNOWN))
                .containsExactly("start-chat", "audio-chat", "video-chat");
        assertThat(Nearest.to("aaa", List.of("aab", "aac", "aad", "aae"))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"'', abc, 3", "abc, abc, 0", "abc, acb, 1", "abc, abd, 1", "abc, xabc, 1"})
    void countsLettersThatAreWrong(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }
}
