package org.linekeeper.core.store;

import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
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

/// Every setting of an account set, within the limits of a real directory.
final class FullAccounts {
    private FullAccounts() {}

    /// @param tag makes identity and numbers different from other accounts'
    static UserAccount user(UserAccount like, String tag) {
        return like.withHead(like.head().withEnabled(true))
                .withTexts(texts(AccountKind.USER, tag))
                .withPhoto(Optional.of(new Photo(new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 13, 10})))
                .withServices(RightSet.ofServices(0x8600_0B7F, 0xFFFF_8E01))
                .withAdditionalLines(lines())
                .withAuthorizations(
                        List.of(
                                entry("ford" + tag, AuthorizationLevel.TEAM.rights()),
                                entry("Zoë Größe", AuthorizationLevel.BLOCKED.rights()),
                                entry("x", AuthorizationRights.ofBits(-1, 0x8000_0000, 1))))
                .withProperties(bag())
                .withPassword(Password.stored("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"));
    }

    static GroupAccount group(GroupAccount like, String tag) {
        return like.withHead(like.head().withEnabled(true))
                .withTexts(texts(AccountKind.GROUP, tag))
                .withServices(RightSet.ofServices(0xD001, 0x40))
                .withLeader(Optional.of(AccountRef.unresolved("CN=Dent\\, Arthur,DC=example")))
                .withDeputy(Optional.of(AccountRef.unresolved("CN=Möller,DC=example")))
                .withMemberAuthorization(Optional.of(AuthorizationLevel.BUSINESS.rights()))
                .withLeaderAuthorization(Optional.of(AuthorizationLevel.PERSONAL.rights()))
                .withProperties(bag());
    }

    static ComputerAccount computer(ComputerAccount like, String tag) {
        return like.withHead(like.head().withEnabled(true))
                .withTexts(texts(AccountKind.COMPUTER, tag))
                .withLines(lines())
                .withProperties(bag())
                .withPassword(Password.stored("somebody else's {format}"));
    }

    private static AuthorizationEntry entry(String grantee, AuthorizationRights rights) {
        return new Authorization(AccountRef.unresolved(grantee), rights);
    }

    private static AdditionalLines lines() {
        return new AdditionalLines(
                List.of("+4930123417", "17", "*21#"),
                RightSet.of(LineAccess.DISPLAY_INCOMING, LineAccess.PICK_UP));
    }

    private static PropertyBag bag() {
        return new PropertyBag(List.of("room=4/2", "Größe=ä=\"ö\"; 😀", "empty="));
    }

    private static Texts texts(AccountKind kind, String tag) {
        Texts texts = Texts.none();
        for (TextField field : TextField.values()) {
            if (field.appliesTo(kind)) {
                texts = texts.with(field, text(field, tag));
            }
        }
        return texts;
    }

    private static String text(TextField field, String tag) {
        if (field == TextField.IDENTITY) {
            return "sip:" + tag + "@example.org";
        }
        if (field == TextField.MAIL) {
            return tag + "@example.org";
        }
        return field.isNumber()
                ? "+49 (30) " + field.key().hashCode() % 9999 + "/" + tag
                : "Ä😀 \"" + field.key() + "\"; " + tag;
    }
}
