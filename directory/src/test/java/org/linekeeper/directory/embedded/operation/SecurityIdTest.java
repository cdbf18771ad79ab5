package org.linekeeper.directory.embedded.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIdTest {
    /// S-1-5-32-544 (Administrators) as every Windows machine holds it.
    private static final String ADMINISTRATORS = "01020000000000052000000020020000";

    @Test
    void writesTheBinaryFormOfWindows() {
        assertThat(HexFormat.of().formatHex(SecurityId.of(32, 544).octets()))
                .isEqualTo(ADMINISTRATORS);
        assertThat(SecurityId.parse(HexFormat.of().parseHex(ADMINISTRATORS)))
                .hasToString("S-1-5-32-544");
    }

    @Test
    void keepsLargePartsUnsigned() {
        var sid = SecurityId.of(21, 4_294_967_295L, 2_718_281_828L, 1).with(1105);
        assertThat(SecurityId.parse(sid.octets())).isEqualTo(sid);
        assertThat(SecurityId.parse(sid.toString())).isEqualTo(sid);
        assertThat(sid.rid()).isEqualTo(1105);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S-1-5-", "S-1-1-0", "S-1-5-x", "S-1-5-21-"})
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> SecurityId.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "0102000000000005", "01f0000000000005"})
    void refusesOtherOctets(String hex) {
        assertThatThrownBy(() -> SecurityId.parse(HexFormat.of().parseHex(hex)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
