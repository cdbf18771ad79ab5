package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.store.RandomAccounts;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.TestAccounts;

/// decode(encode(account)) is the account, in both modes, over one entry after another: from
/// nothing, from one account to the next, and back to nothing.
class CodecRoundTripTest {
    private static final int ROUNDS = 100;

    @ParameterizedTest
    @EnumSource
    void usersSurvive(StorageMode mode) throws LDAPException {
        var accounts = new RandomAccounts(1);
        Entry entry = CodecBench.bareEntry(TestAccounts.user("u"));
        for (int i = 0; i < ROUNDS; i++) {
            entry = survives(mode, entry, accounts.user("u"), UserAccount.class);
        }
        UserAccount bare = TestAccounts.user("u");
        assertThat(survives(mode, entry, bare, UserAccount.class)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void groupsSurvive(StorageMode mode) throws LDAPException {
        var accounts = new RandomAccounts(2);
        Entry entry = CodecBench.bareEntry(TestAccounts.group("g"));
        for (int i = 0; i < ROUNDS; i++) {
            entry = survives(mode, entry, accounts.group("g"), GroupAccount.class);
        }
        assertThat(survives(mode, entry, TestAccounts.group("g"), GroupAccount.class)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void computersSurvive(StorageMode mode) throws LDAPException {
        var accounts = new RandomAccounts(3);
        Entry entry = CodecBench.bareEntry(TestAccounts.computer("c"));
        for (int i = 0; i < ROUNDS; i++) {
            entry = survives(mode, entry, accounts.computer("c"), ComputerAccount.class);
        }
        ComputerAccount bare = TestAccounts.computer("c");
        assertThat(survives(mode, entry, bare, ComputerAccount.class)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aSavedAccountHasNothingLeftToSave(StorageMode mode) throws LDAPException {
        var accounts = new RandomAccounts(4);
        var bench = new CodecBench(mode);
        for (int i = 0; i < ROUNDS; i++) {
            UserAccount user = accounts.user("u");
            Entry entry = bench.saved(CodecBench.bareEntry(user), user, UserAccount.class);
            UserAccount again = bench.read(entry, UserAccount.class);
            assertThat(bench.changes(entry, again, UserAccount.class).isEmpty()).isTrue();
            assertThat(bench.changes(entry, user, UserAccount.class).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void foreignValuesSurviveEverySave(StorageMode mode) throws LDAPException {
        var accounts = new RandomAccounts(5);
        var bench = new CodecBench(mode);
        String[] extensionNames = {
            "10,{C7436F12-A27F-4cab-AACA-2BD27ED1B773}",
            "ectisrv3Unknown=1",
            "ectisrv3UserPermissions=no index",
            "17=4711",
            "ÄÖÜ 😀"
        };
        String[] addresses = {"SMTP:a@example.org", "smtp:b@example.org", "X400:C=DE;A= ;P=x"};
        Entry entry = CodecBench.bareEntry(TestAccounts.user("u"));
        entry.addAttribute("extensionName", extensionNames);
        entry.addAttribute("proxyAddresses", addresses);
        entry.addAttribute("description", "somebody else's");
        for (int i = 0; i < ROUNDS; i++) {
            UserAccount user = accounts.user("u");
            entry = bench.saved(entry, user, UserAccount.class);
            assertThat(valuesOf(entry, "extensionName")).contains(extensionNames);
            assertThat(valuesOf(entry, "proxyAddresses")).contains(addresses);
            assertThat(valuesOf(entry, "description")).containsExactly("somebody else's");
            assertThat(valuesOf(entry, "proxyAddresses"))
                    .hasSize(addresses.length + identities(user));
        }
        entry = bench.saved(entry, TestAccounts.user("u"), UserAccount.class);
        assertThat(valuesOf(entry, "proxyAddresses")).containsExactlyInAnyOrder(addresses);
        assertThat(valuesOf(entry, "extensionName")).contains(extensionNames);
    }

    @ParameterizedTest
    @EnumSource
    void noValueIsLongerThanTheReservedFieldTakes(StorageMode mode) throws LDAPException {
        var accounts = new RandomAccounts(6);
        var bench = new CodecBench(mode);
        for (int i = 0; i < ROUNDS; i++) {
            UserAccount user = accounts.user("u");
            Entry entry = bench.saved(CodecBench.bareEntry(user), user, UserAccount.class);
            assertThat(valuesOf(entry, "extensionName")).allMatch(value -> value.length() <= 255);
            assertThat(entry.getAttributes())
                    .extracting(Attribute::getName)
                    .noneMatch(name ->
                            mode == StorageMode.RESERVED
                                    ? name.startsWith("ectisrv3")
                                    : name.equals("extensionName"));
        }
    }

    @Test
    void bothModesTellTheSameAccount() throws LDAPException {
        var accounts = new RandomAccounts(7);
        var schema = new CodecBench(StorageMode.SCHEMA);
        var reserved = new CodecBench(StorageMode.RESERVED);
        for (int i = 0; i < ROUNDS; i++) {
            GroupAccount group = accounts.group("g");
            Entry bare = CodecBench.bareEntry(group);
            Entry one = schema.saved(bare.duplicate(), group, GroupAccount.class);
            Entry other = reserved.saved(bare.duplicate(), group, GroupAccount.class);
            assertThat(schema.read(one, GroupAccount.class))
                    .isEqualTo(reserved.read(other, GroupAccount.class));
        }
    }

    private static <A extends Account> Entry survives(
            StorageMode mode, Entry entry, A account, Class<A> type) throws LDAPException {
        var bench = new CodecBench(mode);
        Entry saved = bench.saved(entry, account, type);
        assertThat(comparable(bench.read(saved, type))).isEqualTo(comparable(account));
        return saved;
    }

    /// Without what a save adds by itself (the version) and a read finds out (problems).
    private static Account comparable(Account account) {
        AccountHead head = account.head();
        Account plain =
                account.withHead(
                        new AccountHead(
                                head.id(),
                                head.dn(),
                                head.login(),
                                head.userPrincipalName(),
                                head.disabledInDirectory(),
                                head.enabled(),
                                OptionalInt.empty()));
        return switch (plain) {
            case UserAccount user -> user.withProblems(List.of());
            case GroupAccount group -> group.withProblems(List.of());
            case ComputerAccount computer -> computer.withProblems(List.of());
        };
    }

    private static int identities(UserAccount user) {
        return user.texts().text(TextField.IDENTITY).isPresent() ? 1 : 0;
    }

    private static Collection<String> valuesOf(Entry entry, String attribute) {
        String[] values = entry.getAttributeValues(attribute);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
