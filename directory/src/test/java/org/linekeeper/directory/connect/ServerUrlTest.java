package org.linekeeper.directory.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ldaps://dc1.example.org,      true,  dc1.example.org, 636,  ldaps://dc1.example.org:636
                    ldap://dc1.example.org,       false, dc1.example.org, 389,  ldap://dc1.example.org:389
                    LDAPS://DC1,                  true,  DC1,             636,  ldaps://DC1:636
                    ldaps://dc1:3269,             true,  dc1,             3269, ldaps://dc1:3269
                    ldap://192.0.2.1:1389,        false, 192.0.2.1,       1389, ldap://192.0.2.1:1389
                    ldaps://[2001:db8::1],        true,  2001:db8::1,     636,  ldaps://[2001:db8::1]:636
                    ldaps://[::1]:10636,          true,  ::1,             10636, ldaps://[::1]:10636
                    ' ldaps://dc1 ',              true,  dc1,             636,  ldaps://dc1:636
                    ldaps://dc1/,                 true,  dc1,             636,  ldaps://dc1:636
                    ldaps://dc_1,                 true,  dc_1,            636,  ldaps://dc_1:636
                    """)
    void readsAnAddress(String text, boolean tls, String host, int port, String shown) {
        assertThat(ServerUrl.parse(text)).isEqualTo(new ServerUrl(tls, host, port));
        assertThat(ServerUrl.parse(text)).hasToString(shown);
        assertThat(ServerUrl.parse(shown)).isEqualTo(ServerUrl.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dc1.example.org",
                "dc1.example.org:636",
                "http://dc1",
                "ldaps:dc1",
                "ldaps://",
                "ldaps://:636",
                "ldaps://dc 1",
                "ldaps://dc1:port",
                "ldaps://dc1:0",
                "ldaps://dc1:65536",
                "ldaps://[::1",
                "ldaps://somebody@dc1",
                "ldaps://dc1/DC=example",
                "ldaps://dc1?x",
                "ldapi://%2Fvar"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> ServerUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("port")
                .hasMessageNotContaining("null");
    }

    @FuzzTest
    void anyTextIsAnAddressOrRefused(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            ServerUrl url = ServerUrl.parse(text);
            assertThat(ServerUrl.parse(url.toString())).isEqualTo(url);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("port");
        }
    }
}
