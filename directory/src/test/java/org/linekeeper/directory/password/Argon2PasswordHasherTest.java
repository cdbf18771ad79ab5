package org.linekeeper.directory.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.Password;

class Argon2PasswordHasherTest {
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(new SecureRandom());

    @Test
    void storesTheParametersBesideTheHash() {
        Password hashed = hasher.hash("pässword".toCharArray());
        assertThat(hashed.formatKnown()).isTrue();
        assertThat(hashed.storedText())
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void isReadByAnotherImplementationOfTheForm() {
        String stored = hasher.hash("pässword".toCharArray()).storedText();
        Argon2Function function = Argon2Function.getInstanceFromHash(stored);
        assertThat(function.check("pässword", stored)).isTrue();
        assertThat(function.check("passwort", stored)).isFalse();
    }

    @Test
    void neverGivesTwoAccountsTheSameSalt() {
        char[] clear = "same".toCharArray();
        assertThat(hasher.hash(clear)).isNotEqualTo(hasher.hash(clear));
        assertThat(clear).containsExactly('s', 'a', 'm', 'e');
    }
}
