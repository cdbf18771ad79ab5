package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.TestAccounts;
import org.linekeeper.core.store.ValueChange;

/// What cannot be read is reported, kept by every save that does not concern it, and replaced by
/// one that does. Nothing is guessed.
class DamagedValuesTest {
    private final CodecBench schema = new CodecBench(StorageMode.SCHEMA);
    private final CodecBench reserved = new CodecBench(StorageMode.RESERVED);
    private final Entry entry = CodecBench.bareEntry(TestAccounts.user("arthur"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ectisrv3CTILines.1=b",
                "ectisrv3CTILines.0=a|ectisrv3CTILines.2=c",
                "ectisrv3CTILines.0=a|ectisrv3CTILines.0=b",
                "ectisrv3CTILines=a|ectisrv3CTILines=b",
                "ectisrv3CTILines=a|ectisrv3CTILines.0=a"
            })
    void aMissingOrDoubledPartIsAProblemNotAGuess(String raws) throws LDAPException {
        String[] values = raws.split("\\|");
        entry.addAttribute("extensionName", values);
        UserAccount user = reserved.read(entry, UserAccount.class);
        assertThat(user.additionalLines().lines()).isEmpty();
        assertThat(user.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_PART_MISSING);
                    assertThat(problem.field()).isEqualTo("ectisrv3CTILines");
                });

        Entry unrelated = reserved.saved(entry, city(user), UserAccount.class);
        assertThat(unrelated.getAttributeValues("extensionName")).containsExactly(values);

        UserAccount mended =
                user.withAdditionalLines(
                        new AdditionalLines(List.of("17"), user.additionalLines().access()));
        Entry saved = reserved.saved(entry, mended, UserAccount.class);
        assertThat(saved.getAttributeValues("extensionName"))
                .containsExactlyInAnyOrder("ectisrv3CTILines=17", "ectisrv3SchemaVersion=6");
        assertThat(reserved.read(saved, UserAccount.class).problems()).isEmpty();
    }

    @Test
    void oneDamagedPermissionLeavesTheOthersReadable() throws LDAPException {
        entry.addAttribute(
                "extensionName",
                "ectisrv3UserPermissions;0.1=;\"0\"§",
                "ectisrv3UserPermissions;3=\"ford\";\"48023\";\"207\";\"7\"§");
        UserAccount user = reserved.read(entry, UserAccount.class);
        assertThat(user.authorizations()).containsExactly(authorization("ford"));
        Entry saved =
                reserved.saved(
                        entry,
                        user.withAuthorizations(List.of(authorization("trillian"))),
                        UserAccount.class);
        assertThat(saved.getAttributeValues("extensionName"))
                .containsExactlyInAnyOrder(
                        "ectisrv3UserPermissions;0.1=;\"0\"§",
                        "ectisrv3UserPermissions;1=\"trillian\";\"48023\";\"207\";\"7\"§",
                        "ectisrv3SchemaVersion=6");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "007, 7",
        "' 7 ', 7",
        "-1, -1",
        "4294967295, -1",
        "2147483648, -2147483648",
        "-2147483648, -2147483648"
    })
    void readsAMaskInEveryFormSeen(String text, int mask) {
        entry.addAttribute("ectisrv3CTIServices", text);
        UserAccount user = schema.read(entry, UserAccount.class);
        assertThat(user.services().asInteger()).isEqualTo(mask);
        assertThat(user.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "0x7", "1.5", "4294967296", "-2147483649", "99999999999999999999"})
    void anUnreadableMaskIsReportedAndKept(String text) throws LDAPException {
        entry.addAttribute("ectisrv3CTIServices", text);
        UserAccount user = schema.read(entry, UserAccount.class);
        assertThat(user.services().isEmpty()).isTrue();
        assertThat(user.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_UNREADABLE);
                    assertThat(problem.field()).isEqualTo("ectisrv3CTIServices");
                    assertThat(problem.value()).isEqualTo(text);
                });
        assertThat(schema.saved(entry, city(user), UserAccount.class))
                .satisfies(saved ->
                        assertThat(saved.getAttributeValue("ectisrv3CTIServices")).isEqualTo(text));
        Entry set =
                schema.saved(
                        entry, user.withServices(RightSet.ofServices(5, 0)), UserAccount.class);
        assertThat(set.getAttributeValues("ectisrv3CTIServices")).containsExactly("5");
    }

    @Test
    void unreadablePermissionEntriesAreReportedAndStayWhereTheyAre() throws LDAPException {
        String mixed = "ford;48023;207;7§???§";
        entry.addAttribute("ectisrv3UserPermissions", mixed, "garbage");
        UserAccount user = schema.read(entry, UserAccount.class);
        assertThat(user.authorizations())
                .containsExactly(
                        authorization("ford"), new Unreadable("???"), new Unreadable("garbage"));
        assertThat(user.problems())
                .extracting(Problem::code, Problem::value)
                .containsExactly(
                        tuple(ProblemCode.VALUE_UNREADABLE, "???"),
                        tuple(ProblemCode.VALUE_UNREADABLE, "garbage"));

        List<AuthorizationEntry> more = new ArrayList<>(user.authorizations());
        more.add(authorization("trillian"));
        Entry added = schema.saved(entry, user.withAuthorizations(more), UserAccount.class);
        assertThat(added.getAttributeValues("ectisrv3UserPermissions"))
                .containsExactlyInAnyOrder(
                        mixed, "garbage", "\"trillian\";\"48023\";\"207\";\"7\"§");

        more.remove(authorization("ford"));
        Entry taken = schema.saved(added, user.withAuthorizations(more), UserAccount.class);
        assertThat(taken.getAttributeValues("ectisrv3UserPermissions"))
                .containsExactlyInAnyOrder(
                        "???", "garbage", "\"trillian\";\"48023\";\"207\";\"7\"§");
    }

    @Test
    void aPermissionWrittenLooselyIsNotRewrittenByAnotherChange() throws LDAPException {
        entry.addAttribute("ectisrv3UserPermissions", "ford;0x48023;0x207;7");
        UserAccount user = schema.read(entry, UserAccount.class);
        List<AuthorizationEntry> more = new ArrayList<>(user.authorizations());
        more.add(authorization("trillian"));
        EntryChanges changes =
                schema.changes(entry, user.withAuthorizations(more), UserAccount.class);
        assertThat(changes.described())
                .contains(
                        new ValueChange(
                                "ectisrv3UserPermissions",
                                List.of(),
                                List.of("\"trillian\";\"48023\";\"207\";\"7\"§")));
    }

    @Test
    void onlyWhatChangesIsWritten() throws LDAPException {
        entry.addAttribute("ectisrv3SchemaVersion", "4");
        entry.addAttribute("ectisrv3CTILines", "§1§§2§");
        entry.addAttribute("ectisrv3PropertyBag", "a=1§§b");
        entry.addAttribute("telephoneNumber", "030 / 12 - 34");
        UserAccount user = schema.read(entry, UserAccount.class);
        EntryChanges changes =
                schema.changes(
                        entry,
                        user.withProperties(user.properties().with("a", "2")),
                        UserAccount.class);
        assertThat(changes.modifications())
                .containsExactlyInAnyOrder(
                        modification(ModificationType.DELETE, "ectisrv3PropertyBag", "a=1§§b"),
                        modification(ModificationType.ADD, "ectisrv3PropertyBag", "a=2§b"),
                        modification(ModificationType.DELETE, "ectisrv3SchemaVersion", "4"),
                        modification(ModificationType.ADD, "ectisrv3SchemaVersion", "6"));
        assertThat(schema.changes(entry, city(user), UserAccount.class).modifications())
                .containsExactly(modification(ModificationType.ADD, "l", "Ulm"));
    }

    @Test
    void aNewerSchemaVersionIsNotTakenBack() throws LDAPException {
        entry.addAttribute("ectisrv3SchemaVersion", "7");
        UserAccount user = schema.read(entry, UserAccount.class);
        Entry saved =
                schema.saved(
                        entry, user.withServices(RightSet.ofServices(1, 0)), UserAccount.class);
        assertThat(saved.getAttributeValue("ectisrv3SchemaVersion")).isEqualTo("7");
    }

    @Test
    void secretsAreDescribedNotShown() {
        entry.addAttribute("ectisrv3UserPassword", "old secret");
        entry.addAttribute("extensionName", "ectisrv3UserPassword=old secret");
        for (CodecBench bench : List.of(schema, reserved)) {
            UserAccount user = bench.read(entry, UserAccount.class);
            EntryChanges changes =
                    bench.changes(
                            entry,
                            user.withPassword(Password.stored("new secret " + "x".repeat(400))),
                            UserAccount.class);
            assertThat(changes.isEmpty()).isFalse();
            assertThat(changes.described().toString())
                    .doesNotContain("old secret")
                    .doesNotContain("new secret")
                    .doesNotContain("xxx")
                    .contains("(secret)");
        }
    }

    @Test
    void aPasswordThatMayNotBeSeenIsReplaced() {
        UserAccount user = schema.read(entry, UserAccount.class);
        EntryChanges changes =
                schema.changes(entry, user.withPassword(Password.stored("new")), UserAccount.class);
        assertThat(changes.modifications())
                .contains(modification(ModificationType.REPLACE, "ectisrv3UserPassword", "new"));
    }

    @Test
    void aChangeOfCaseIsKnownAsOne() {
        entry.addAttribute("displayName", "arthur dent");
        entry.addAttribute("ectisrv3PropertyBag", "Key=a");
        UserAccount user = schema.read(entry, UserAccount.class);
        EntryChanges changes =
                schema.changes(
                        entry,
                        user.withTexts(user.texts().with(TextField.DISPLAY_NAME, "Arthur Dent"))
                                .withProperties(user.properties().with("Key", "b")),
                        UserAccount.class);
        assertThat(changes.addedOnlyInCase())
                .containsOnlyKeys("displayName")
                .containsValue(List.of("Arthur Dent"));
    }

    private static UserAccount city(UserAccount user) {
        return user.withTexts(user.texts().with(TextField.CITY, "Ulm"));
    }

    private static Authorization authorization(String grantee) {
        return new Authorization(AccountRef.unresolved(grantee), AuthorizationLevel.TEAM.rights());
    }

    private static Modification modification(
            ModificationType type, String attribute, String... values) {
        return new Modification(type, attribute, values);
    }
}
