package org.linekeeper.directory.password;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.edit.PasswordHasher;

/// Argon2id (RFC 9106) with 19 MiB, two passes and one lane: the first choice of the OWASP password
/// storage cheat sheet. Stored as a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final SecureRandom random;

    /// @param random where salts come from
    public Argon2PasswordHasher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Password hash(char[] clearText) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] clear = utf8(clearText);
        try {
            byte[] hash =
                    Argon2Function.getInstance(
                                    MEMORY_KIB,
                                    PASSES,
                                    LANES,
                                    HASH_BYTES,
                                    Argon2.ID,
                                    Argon2Function.ARGON2_VERSION_13)
                            .hash(clear, salt)
                            .getBytes();
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return Password.stored(
                    "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                            .formatted(
                                    MEMORY_KIB,
                                    PASSES,
                                    LANES,
                                    base64.encodeToString(salt),
                                    base64.encodeToString(hash)));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    private static byte[] utf8(char[] text) {
        ByteBuffer encoded = ByteBuffer.allocate(text.length * MAX_BYTES_PER_CHAR);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
