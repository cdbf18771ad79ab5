package org.linekeeper.directory.embedded.operation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals the logon passwords of the directory's own accounts (PBKDF2 with HMAC-SHA-256) and checks
/// them.
///
/// A client's pool logs on anew with every connection, so a password that was right once is
/// remembered as a keyed hash for the life of the process; the key never leaves it.
public final class PasswordVault {
    private static final String FORM = "PBKDF2-SHA256";
    private static final int KEY_BITS = 256;
    private static final int FEW_ROUNDS = 1000;
    private static final int REMEMBERED = 1000;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec processKey;
    private final Map<String, byte[]> confirmed = new ConcurrentHashMap<>();
    private final int rounds;

    /// A vault that seals with that many rounds.
    public PasswordVault(int rounds) {
        this.rounds = rounds;
        var key = new byte[32];
        random.nextBytes(key);
        this.processKey = new SecretKeySpec(key, "HmacSHA256");
    }

    /// A password of 24 random letters and digits, about 142 bits.
    public String invent() {
        var alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
        var text = new StringBuilder(24);
        for (int i = 0; i < 24; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /// The sealed form of a password that somebody chose: `PBKDF2-SHA256$rounds$salt$key`.
    public String seal(String password) {
        return seal(password, rounds);
    }

    /// The sealed form of a password that [#invent] made, or that everybody knows anyway: nobody
    /// guesses the one, nobody need guess the other, so many rounds would only make logging on
    /// slow.
    public String sealInvented(String password) {
        return seal(password, FEW_ROUNDS);
    }

    private String seal(String password, int times) {
        var salt = new byte[16];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder();
        return String.join(
                "$",
                FORM,
                Integer.toString(times),
                encoder.encodeToString(salt),
                encoder.encodeToString(derive(password, salt, times)));
    }

    /// True when the password is the sealed one.
    public boolean matches(String password, String sealed) {
        var mark = mark(password);
        var known = confirmed.get(sealed);
        if (known != null) {
            return MessageDigest.isEqual(known, mark);
        }
        var part = sealed.split("\\$");
        if (part.length != 4 || !part[0].equals(FORM)) {
            return false;
        }
        var decoder = Base64.getDecoder();
        var key = derive(password, decoder.decode(part[2]), Integer.parseInt(part[1]));
        boolean same = MessageDigest.isEqual(key, decoder.decode(part[3]));
        if (same && confirmed.size() < REMEMBERED) {
            confirmed.put(sealed, mark);
        }
        return same;
    }

    private byte[] mark(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(processKey);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        KeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256", e);
        }
    }
}
