package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Cookies as two Samba 4.17 domain controllers gave them within the same second.
class DirSyncCookieTest {
    private static final byte[] FIRST =
            HexFormat.of()
                    .parseHex(
                            "4d5344530300000080"
                                    + "2f854d687cdd01000000000000000040000000fa0f00000000000000000000000000"
                                    + "00fa0f000000000000725ca9cc1fb1e249946f52998097701b010000000000000002"
                                    + "00000000000000725ca9cc1fb1e249946f52998097701bfa0f000000000000a130a2"
                                    + "38c8938b41b28bbfb0811316f3fa0e000000000000");
    private static final byte[] SECOND =
            HexFormat.of()
                    .parseHex(
                            "4d5344530300000080"
                                    + "2f854d687cdd01000000000000000040000000fa0e00000000000000000000000000"
                                    + "00fa0e000000000000a130a238c8938b41b28bbfb0811316f3010000000000000002"
                                    + "00000000000000a130a238c8938b41b28bbfb0811316f3fa0e000000000000725ca9"
                                    + "cc1fb1e249946f52998097701bf90f000000000000");
    private static final UUID DC1 = UUID.fromString("cca95c72-b11f-49e2-946f-52998097701b");
    private static final UUID DC2 = UUID.fromString("38a230a1-93c8-418b-b28b-bfb0811316f3");

    @Test
    void saysHowFarEachServerWasTakenIntoAccount() {
        DirSyncCookie cookie = DirSyncCookie.parse(FIRST).orElseThrow();
        assertThat(cookie.server()).isEqualTo(DC1);
        assertThat(cookie.vector()).isEqualTo(Map.of(DC1, 0xffaL, DC2, 0xefaL));
    }

    @Test
    void aServerThatLacksTheLastChangeDoesNotCoverTheOther() {
        DirSyncCookie first = DirSyncCookie.parse(FIRST).orElseThrow();
        DirSyncCookie second = DirSyncCookie.parse(SECOND).orElseThrow();
        assertThat(second.covers(first)).isFalse();
        assertThat(first.covers(second)).isTrue();
        assertThat(first.covers(first)).isTrue();
    }

    @Test
    void aCookieOfAnotherFormIsNotRead() {
        byte[] cut = Arrays.copyOf(FIRST, FIRST.length - 1);
        assertThat(DirSyncCookie.parse(cut)).isEmpty();
        assertThat(DirSyncCookie.parse(new byte[0])).isEmpty();
        byte[] other = FIRST.clone();
        other[4] = 4;
        assertThat(DirSyncCookie.parse(other)).isEmpty();
    }

    @FuzzTest
    void noBytesAreTooOdd(byte[] bytes) {
        DirSyncCookie.parse(bytes)
                .ifPresent(cookie -> assertThat(cookie.vector()).containsKey(cookie.server()));
    }
}
