package org.linekeeper.directory.embedded.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordVaultTest {
    private final PasswordVault vault = new PasswordVault(5_000);

    @Test
    void opensForTheRightPasswordOnly() {
        var sealed = vault.seal("Geheim-äöü");
        assertThat(vault.matches("Geheim-äöü", sealed)).isTrue();
        assertThat(vault.matches("Geheim-äöü", sealed)).as("remembered").isTrue();
        assertThat(vault.matches("geheim-äöü", sealed)).isFalse();
        assertThat(new PasswordVault(7).matches("Geheim-äöü", sealed)).as("elsewhere").isTrue();
        assertThat(sealed).startsWith("PBKDF2-SHA256$5000$").doesNotContain("Geheim");
        assertThat(vault.seal("Geheim-äöü")).as("salted").isNotEqualTo(sealed);
    }

    @Test
    void spendsFewRoundsOnPasswordsThatNobodyGuesses() {
        var password = vault.invent();
        assertThat(password).hasSize(24).isNotEqualTo(vault.invent());
        var sealed = vault.sealInvented(password);
        assertThat(sealed).startsWith("PBKDF2-SHA256$1000$");
        assertThat(vault.matches(password, sealed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "PBKDF2-SHA256", "MD5$1$AAAA$AAAA", "a$b$c$d$e"})
    void opensNothingThatItDidNotSeal(String sealed) {
        assertThat(vault.matches("x", sealed)).isFalse();
    }
}
