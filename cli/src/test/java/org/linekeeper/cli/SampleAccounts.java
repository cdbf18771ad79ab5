package org.linekeeper.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.Texts;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.InMemoryAccountStore;

/// Five accounts that have a bit of everything.
public final class SampleAccounts {
    private SampleAccounts() {}

    /// Arthur (everything set), Ford (set up), Zaphod (bare), the group crew (Ford, Zaphod) and one
    /// computer.
    public static InMemoryAccountStore store() {
        var store = new InMemoryAccountStore();
        store.put(arthur());
        store.put(ford());
        store.put(zaphod());
        store.put(crew());
        store.put(computer());
        store.addMember(crew().head().id(), ford().head().id());
        store.addMember(crew().head().id(), zaphod().head().id());
        return store;
    }

    public static UserAccount arthur() {
        return new UserAccount(
                head("arthur", "CN=Arthur Dent,OU=Earth,OU=Company,DC=example,DC=org", true),
                Texts.of(
                        Map.ofEntries(
                                Map.entry(TextField.IDENTITY, "sip:arthur@example.org"),
                                Map.entry(TextField.FIRST_NAME, "Arthur"),
                                Map.entry(TextField.LAST_NAME, "Dent"),
                                Map.entry(TextField.DISPLAY_NAME, "Arthur Dent"),
                                Map.entry(TextField.MAIL, "arthur@example.org"),
                                Map.entry(TextField.BUSINESS, "+49 30 1234-17"),
                                Map.entry(TextField.MOBILE, "+49 170 7654321"),
                                Map.entry(TextField.FIRST_PHONE, "117"),
                                Map.entry(TextField.COMPANY, "Megadodo Publications"),
                                Map.entry(TextField.CITY, "Köln"))),
                Optional.of(new Photo(new byte[2345])),
                new RightSet<>(ServiceRight.class, 0x0000_0e00_8000_0849L),
                new AdditionalLines(
                        List.of("+49301234118", "+49301234119"),
                        RightSet.of(LineAccess.PICK_UP, LineAccess.DISPLAY_INCOMING)),
                List.of(
                        new Authorization(
                                AccountRef.unresolved("ford"), AuthorizationLevel.TEAM.rights()),
                        new Authorization(
                                AccountRef.unresolved("marvin"),
                                AuthorizationRights.ofBits(0x1, 0x101, 0)),
                        new Unreadable("\"broken")),
                new PropertyBag(List.of("desk=42", "tea")),
                Password.stored("old-format-secret"),
                List.of(
                        Problem.warning(
                                ProblemCode.VALUE_UNREADABLE,
                                "authorize",
                                "\"broken",
                                "this is not an entry of the form that is stored.",
                                "Take it out, or leave it.")));
    }

    public static UserAccount ford() {
        return UserAccount.bare(
                        head("ford", "CN=Ford Prefect,OU=Ships,OU=Company,DC=example,DC=org", true))
                .withTexts(
                        Texts.of(
                                Map.of(
                                        TextField.DISPLAY_NAME, "Ford Prefect",
                                        TextField.IDENTITY, "sip:ford@example.org",
                                        TextField.BUSINESS, "+49 30 1234-42")))
                .withServices(RightSet.of(ServiceRight.START_CHAT, ServiceRight.CTI_LINES));
    }

    public static UserAccount zaphod() {
        return UserAccount.bare(
                        head("zaphod", "CN=Zaphod,OU=Ships,OU=Company,DC=example,DC=org", false))
                .withTexts(
                        Texts.of(
                                Map.of(
                                        TextField.FIRST_NAME, "Zaphod",
                                        TextField.LAST_NAME, "Beeblebrox")));
    }

    public static GroupAccount crew() {
        return GroupAccount.bare(
                        head("crew", "CN=Crew,OU=Groups,OU=Company,DC=example,DC=org", true))
                .withTexts(Texts.of(Map.of(TextField.MAIL, "crew@example.org")))
                .withServices(RightSet.of(ServiceRight.PORTAL_GROUP, ServiceRight.AUDIO_CHAT))
                .withLeader(Optional.of(AccountRef.unresolved(arthur().head().dn())))
                .withMemberAuthorization(Optional.of(AuthorizationLevel.BUSINESS.rights()));
    }

    public static ComputerAccount computer() {
        return ComputerAccount.bare(
                        head("PC-17$", "CN=PC-17,OU=Desks,OU=Company,DC=example,DC=org", true))
                .withTexts(Texts.of(Map.of(TextField.FIRST_PHONE, "117")))
                .withLines(
                        new AdditionalLines(
                                List.of(AdditionalLines.ALL),
                                RightSet.of(LineAccess.ONLY_OWNER_DIALS)));
    }

    private static AccountHead head(String login, String dn, boolean enabled) {
        return new AccountHead(
                new AccountId(UUID.nameUUIDFromBytes(login.getBytes(UTF_8))),
                dn,
                login,
                login.endsWith("$") ? Optional.empty() : Optional.of(login + "@example.org"),
                false,
                enabled,
                enabled ? OptionalInt.of(6) : OptionalInt.empty());
    }
}
