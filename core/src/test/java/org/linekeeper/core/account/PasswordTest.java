package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.logon.Credentials.NameAndPassword;

class PasswordTest {
    private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";
    private static final String FOREIGN = "{RC4}0123456789abcdef";
    private static final AccountHead HEAD =
            new AccountHead(
                    new AccountId(new UUID(1, 2)),
                    "CN=A",
                    "a",
                    Optional.empty(),
                    false,
                    true,
                    OptionalInt.of(6));

    @Test
    void neverPrintsWhatIsStored() {
        for (String secret : List.of(HASH, FOREIGN)) {
            Password password = Password.stored(secret);
            assertThat(password.toString()).doesNotContain(secret);
            assertThat(UserAccount.bare(HEAD).withPassword(password).toString())
                    .contains("password=set")
                    .doesNotContain(secret);
            assertThat(ComputerAccount.bare(HEAD).withPassword(password).toString())
                    .contains("password=set")
                    .doesNotContain(secret);
        }
    }

    @Test
    void saysWhetherItIsSetAndWhetherTheFormatIsKnown() {
        assertThat(Password.stored(HASH)).hasToString("set");
        assertThat(Password.stored(FOREIGN)).hasToString("set, format unknown");
        assertThat(Password.stored("$argon2i$v=19$x").formatKnown()).isFalse();
        assertThat(Password.notSet()).hasToString("not set");
        assertThat(Password.notSet().isSet()).isFalse();
        assertThat(Password.stored("")).isEqualTo(Password.notSet());
    }

    @Test
    void keepsAForeignTextForTheCodec() {
        assertThat(Password.stored(FOREIGN).storedText()).isEqualTo(FOREIGN);
        assertThat(Password.stored(FOREIGN))
                .isEqualTo(Password.stored(FOREIGN))
                .hasSameHashCodeAs(Password.stored(FOREIGN))
                .isNotEqualTo(Password.stored(HASH))
                .isNotEqualTo(FOREIGN);
    }

    @Test
    void credentialsNeverPrintThePassword() {
        var credentials = new NameAndPassword("arthur", "don't panic".toCharArray());
        assertThat(credentials.toString()).contains("arthur").doesNotContain("panic");
    }

    @Test
    void credentialsKeepTheirOwnCopyAndForgetIt() {
        char[] clear = "don't panic".toCharArray();
        var credentials = new NameAndPassword("arthur", clear);
        clear[0] = 'x';
        credentials.password()[0] = 'y';
        assertThat(credentials.password()).isEqualTo("don't panic".toCharArray());
        credentials.forget();
        assertThat(credentials.password()).containsOnly('\0');
    }
}
