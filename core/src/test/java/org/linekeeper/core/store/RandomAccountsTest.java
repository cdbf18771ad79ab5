package org.linekeeper.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.UserAccount;

class RandomAccountsTest {
    @Test
    void theSameSeedGivesTheSameAccounts() {
        var one = new RandomAccounts(42);
        var other = new RandomAccounts(42);
        assertThat(one.user("a")).isEqualTo(other.user("a"));
        assertThat(one.group("b")).isEqualTo(other.group("b"));
        assertThat(one.computer("c")).isEqualTo(other.computer("c"));
        assertThat(one.user("a")).isNotEqualTo(new RandomAccounts(43).user("a"));
    }

    @Test
    void coversWhatMatters() throws CharacterCodingException {
        var accounts = new RandomAccounts(1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            UserAccount user = accounts.user("a");
            note(seen, "unknown bits", user.services().unknownBits() != 0);
            note(seen, "photo", user.photo().isPresent());
            note(seen, "no photo", user.photo().isEmpty());
            note(seen, "no lines", user.additionalLines().lines().isEmpty());
            note(seen, "unreadable entry", readable(user) < user.authorizations().size());
            note(
                    seen,
                    "foreign password",
                    user.password().isSet() && !user.password().formatKnown());
            for (String text : user.texts().present().values()) {
                assertThat(
                                StandardCharsets.UTF_8
                                        .newEncoder()
                                        .encode(CharBuffer.wrap(text))
                                        .hasRemaining())
                        .isTrue();
                assertThat(text).isNotEmpty().doesNotContain("§");
                note(seen, "long text", text.length() > 600);
                note(
                        seen,
                        "surrogates",
                        text.chars().anyMatch(c -> Character.isSurrogate((char) c)));
                note(seen, "blank at an end", !text.strip().equals(text));
                note(seen, "separators", text.contains("\";\""));
            }
        }
        assertThat(seen).hasSize(10);
    }

    private static int readable(UserAccount user) {
        return user.readableAuthorizations().size();
    }

    private static void note(Set<String> seen, String what, boolean is) {
        if (is) {
            seen.add(what);
        }
    }
}
