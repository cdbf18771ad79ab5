package org.linekeeper.core.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;

/// Accounts with random settings, the same for the same seed: every field set or not, any bits,
/// texts that people do not type but directories hold.
public final class RandomAccounts {
    private static final String[] PIECES = {
        "a", "Z", "9", " ", "ä", "ß", "É", "ł", "中", "😀", "👩‍💻", "\u0301", "\u200F", "=", ";",
                ".",
        ",", "\"", "'", "\\", "/", "*", "(", ")", "#", "<", "&", "%", "+49 ", "\t", "\n", "sip:",
        "0x", "ectisrv3CTILines=", "ectisrv3CTILines.0=", "\";\"", "null",
    };
    private static final int LONG = 700; // several parts of a value of 255

    private final SplittableRandom random;

    public RandomAccounts(long seed) {
        random = new SplittableRandom(seed);
    }

    /// A user; only the head is always the same for the same login.
    public UserAccount user(String login) {
        UserAccount bare = TestAccounts.user(login);
        return new UserAccount(
                bare.head().withEnabled(random.nextBoolean()),
                texts(AccountKind.USER),
                random.nextBoolean() ? Optional.of(photo()) : Optional.empty(),
                RightSet.ofServices(bits(), bits()),
                lines(),
                authorizations(),
                bag(),
                password(),
                List.of());
    }

    /// A group.
    public GroupAccount group(String login) {
        GroupAccount bare = TestAccounts.group(login);
        return new GroupAccount(
                bare.head().withEnabled(random.nextBoolean()),
                texts(AccountKind.GROUP),
                RightSet.ofServices(bits(), bits()),
                reference(),
                reference(),
                random.nextBoolean() ? Optional.of(rights()) : Optional.empty(),
                random.nextBoolean() ? Optional.of(rights()) : Optional.empty(),
                bag(),
                List.of());
    }

    /// A computer.
    public ComputerAccount computer(String name) {
        ComputerAccount bare = TestAccounts.computer(name);
        return new ComputerAccount(
                bare.head().withEnabled(random.nextBoolean()),
                texts(AccountKind.COMPUTER),
                random.nextInt(4) == 0
                        ? new AdditionalLines(List.of(AdditionalLines.ALL), access())
                        : lines(),
                bag(),
                password(),
                List.of());
    }

    /// A text of one to a few dozen characters, sometimes of several hundred; never with `§` or
    /// half a surrogate pair.
    public String text() {
        int length = random.nextInt(10) == 0 ? LONG : 1 + random.nextInt(30);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private Texts texts(AccountKind kind) {
        Texts texts = Texts.none();
        for (TextField field : TextField.values()) {
            if (field.appliesTo(kind) && random.nextInt(3) > 0) {
                texts = texts.with(field, text());
            }
        }
        return texts;
    }

    private Photo photo() {
        var bytes = new byte[1 + random.nextInt(2000)];
        random.nextBytes(bytes);
        return new Photo(bytes);
    }

    private AdditionalLines lines() {
        return new AdditionalLines(listOf(12, _ -> text()), access());
    }

    private RightSet<LineAccess> access() {
        return RightSet.ofInteger(LineAccess.class, bits());
    }

    /// Half of the time any bits at all, otherwise few.
    private int bits() {
        return random.nextBoolean() ? random.nextInt() : 1 << random.nextInt(32);
    }

    private PropertyBag bag() {
        return new PropertyBag(
                listOf(6, i -> random.nextInt(5) == 0 ? text() : "key" + i + "=" + text()));
    }

    private Password password() {
        return switch (random.nextInt(3)) {
            case 0 -> Password.notSet();
            case 1 -> Password.stored("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$" + random.nextLong());
            default -> Password.stored(text());
        };
    }

    private Optional<AccountRef> reference() {
        return random.nextBoolean()
                ? Optional.of(AccountRef.unresolved("CN=" + text()))
                : Optional.empty();
    }

    private AuthorizationRights rights() {
        AuthorizationLevel[] levels = AuthorizationLevel.values();
        return random.nextBoolean()
                ? levels[random.nextInt(levels.length)].rights()
                : AuthorizationRights.ofBits(bits(), bits(), bits());
    }

    /// Entries with different grantees; now and then one that nobody can read.
    private List<AuthorizationEntry> authorizations() {
        var entries = new LinkedHashMap<String, AuthorizationEntry>();
        for (int i = random.nextInt(20); i > 0; i--) {
            String name = text().replace("\"", "").strip();
            if (random.nextInt(8) == 0) {
                entries.put("!" + name, new AuthorizationEntry.Unreadable("!" + name));
            } else {
                entries.put(
                        name,
                        new AuthorizationEntry.Authorization(
                                AccountRef.unresolved(name), rights()));
            }
        }
        return List.copyOf(entries.values());
    }

    private <T> List<T> listOf(int atMost, IntFunction<T> element) {
        var elements = new LinkedHashSet<T>();
        for (int i = random.nextInt(atMost); i > 0; i--) {
            elements.add(element.apply(i));
        }
        return new ArrayList<>(elements);
    }
}
