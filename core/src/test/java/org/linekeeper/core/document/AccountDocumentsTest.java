package org.linekeeper.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.Photo;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.store.TestAccounts;

/// The names are promised to scripts: typed in here, not read from the code.
class AccountDocumentsTest {
    @Test
    void aUserHasThePromisedMembersInTheirOrder() {
        SequencedMap<String, @Nullable Object> tree =
                AccountDocuments.of(TestAccounts.user("arthur"));
        assertThat(tree.keySet())
                .containsExactly(
                        "id",
                        "dn",
                        "login",
                        "userPrincipalName",
                        "enabled",
                        "disabledInDirectory",
                        "schemaVersion",
                        "identity",
                        "firstName",
                        "lastName",
                        "displayName",
                        "mail",
                        "numbers",
                        "contact",
                        "services",
                        "servicesMask",
                        "services2Mask",
                        "additionalLines",
                        "authorizations",
                        "properties",
                        "passwordSet",
                        "problems");
        assertThat(map(tree, "numbers").keySet())
                .containsExactly(
                        "business",
                        "business2",
                        "private",
                        "mobile",
                        "pager",
                        "mailbox",
                        "recordingServer",
                        "firstPhone",
                        "secondPhone");
        assertThat(map(tree, "contact").keySet())
                .containsExactly(
                        "company",
                        "title",
                        "office",
                        "street",
                        "postalCode",
                        "city",
                        "state",
                        "country",
                        "webPage",
                        "photo");
        assertThat(map(tree, "additionalLines").keySet())
                .containsExactly("lines", "access", "mask");
    }

    @Test
    void whatIsNotSetIsNullEmptyOrFalse() {
        AccountHead head = TestAccounts.user("arthur").head();
        var nameless =
                new AccountHead(
                        head.id(),
                        head.dn(),
                        head.login(),
                        Optional.empty(),
                        false,
                        false,
                        OptionalInt.empty());
        Map<String, @Nullable Object> tree = AccountDocuments.of(UserAccount.bare(nameless));
        assertThat(tree)
                .containsEntry("userPrincipalName", null)
                .containsEntry("enabled", false)
                .containsEntry("schemaVersion", null)
                .containsEntry("identity", null)
                .containsEntry("services", List.of())
                .containsEntry("servicesMask", "0x00000000")
                .containsEntry("authorizations", List.of())
                .containsEntry("properties", Map.of())
                .containsEntry("passwordSet", false)
                .containsEntry("problems", List.of());
        assertThat(map(tree, "numbers").values()).containsOnlyNulls();
        assertThat(map(tree, "contact").values()).containsOnlyNulls();
    }

    private static UserAccount userWithEverything() {
        UserAccount bare = TestAccounts.user("arthur");
        return bare.withHead(bare.head().withEnabled(true))
                .withTexts(bare.texts().with(TextField.FIRST_PHONE, "17"))
                .withPhoto(Optional.of(new Photo(new byte[2345])))
                .withServices(RightSet.ofServices(0x849, 0x8000_0E00))
                .withAdditionalLines(
                        new AdditionalLines(
                                List.of("+49301", "2"),
                                RightSet.of(LineAccess.PICK_UP, LineAccess.DISPLAY_INCOMING)))
                .withAuthorizations(
                        List.of(
                                new Authorization(
                                        AccountRef.unresolved("ford"),
                                        AuthorizationLevel.TEAM.rights()),
                                new Unreadable("?"),
                                new Authorization(
                                        AccountRef.unresolved("odd"),
                                        AuthorizationRights.ofBits(-1, 0, 0x300))))
                .withProperties(new PropertyBag(List.of("k=v", "odd")))
                .withPassword(Password.stored("very secret"))
                .withProblems(
                        List.of(Problem.warning(ProblemCode.MAIL_MISSING, "f", "v", "m", "n")));
    }

    @Test
    void aUsersSettingsAreShownAsPromised() {
        Map<String, @Nullable Object> tree = AccountDocuments.of(userWithEverything());
        assertThat(tree.toString()).doesNotContain("very secret");
        assertThat(tree)
                .containsEntry("id", TestAccounts.id("arthur").toString())
                .containsEntry("enabled", true)
                .containsEntry("servicesMask", "0x00000849")
                .containsEntry("services2Mask", "0x80000e00")
                .containsEntry(
                        "services",
                        List.of(
                                "start-chat",
                                "use-client",
                                "cti-lines",
                                "presence",
                                "share-files",
                                "share-location",
                                "share-contacts"))
                .containsEntry("properties", Map.of("k", "v"))
                .containsEntry("passwordSet", true)
                .containsEntry(
                        "additionalLines",
                        Map.of(
                                "lines", List.of("+49301", "2"),
                                "access", List.of("pick-up", "display-incoming"),
                                "mask", "0x00000810"))
                .containsEntry(
                        "problems",
                        List.of(
                                Map.of(
                                        "severity", "warning",
                                        "code", "mail-missing",
                                        "field", "f",
                                        "value", "v",
                                        "message", "m",
                                        "nextStep", "n")));
        assertThat(map(tree, "numbers")).containsEntry("firstPhone", "17");
        assertThat(map(tree, "contact")).containsEntry("photo", 2345);
        List<?> authorizations = (List<?>) tree.get("authorizations");
        assertThat(authorizations).hasSize(2);
        assertThat(authorizations.getFirst())
                .isEqualTo(
                        Map.of(
                                "grantee", "ford",
                                "level", "team",
                                "presence", "0x00048023",
                                "line1", "0x00000207",
                                "line2", "0x00000007"));
        assertThat(((Map<?, ?>) authorizations.getLast()).get("level")).isNull();
        assertThat(((Map<?, ?>) authorizations.getLast()).get("presence")).isEqualTo("0xffffffff");
    }

    @Test
    void groupsAndComputersHaveTheirOwnMembers() {
        assertThat(AccountDocuments.of(TestAccounts.group("sales")).keySet())
                .containsExactly(
                        "id",
                        "dn",
                        "login",
                        "enabled",
                        "disabledInDirectory",
                        "schemaVersion",
                        "identity",
                        "mail",
                        "head",
                        "deputy",
                        "services",
                        "servicesMask",
                        "services2Mask",
                        "memberAuthorization",
                        "leaderAuthorization",
                        "properties",
                        "problems");
        SequencedMap<String, @Nullable Object> computer =
                AccountDocuments.of(
                        TestAccounts.computer("pc1")
                                .withLines(
                                        new AdditionalLines(
                                                List.of("*"),
                                                RightSet.of(LineAccess.ONLY_OWNER_DIALS))));
        assertThat(computer.keySet())
                .containsExactly(
                        "id",
                        "dn",
                        "login",
                        "enabled",
                        "disabledInDirectory",
                        "schemaVersion",
                        "numbers",
                        "additionalLines",
                        "allLines",
                        "onlyAuthorizedUsersMayDial",
                        "properties",
                        "passwordSet",
                        "problems");
        assertThat(computer)
                .containsEntry("allLines", true)
                .containsEntry("onlyAuthorizedUsersMayDial", true);
        assertThat(map(computer, "numbers").keySet()).containsExactly("firstPhone", "secondPhone");
    }

    @Test
    void aReferenceShowsWhatIsStoredAndWhomItLeadsTo() {
        AccountRef.Target ford = TestAccounts.target("ford");
        assertThat(AccountDocuments.reference(new AccountRef("CN=old", Optional.of(ford))))
                .containsEntry("stored", "CN=old")
                .containsEntry("login", "ford")
                .containsEntry("dn", ford.dn())
                .containsEntry("displayName", "ford");
        assertThat(AccountDocuments.reference(AccountRef.unresolved("CN=old")))
                .containsEntry("stored", "CN=old")
                .containsEntry("login", null);
    }

    @SuppressWarnings("unchecked") // sections are maps
    private static SequencedMap<String, @Nullable Object> map(
            Map<String, @Nullable Object> tree, String name) {
        return (SequencedMap<String, @Nullable Object>) tree.get(name);
    }
}
