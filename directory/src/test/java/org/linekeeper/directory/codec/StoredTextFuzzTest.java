package org.linekeeper.directory.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.core.store.TestAccounts;
import org.linekeeper.directory.attribute.UcAttribute;

/// Whatever a directory holds can be read, survives a save that does not concern it, and can be
/// replaced. The normal build runs the seeds only.
class StoredTextFuzzTest {
    @FuzzTest
    void permissionTextsAreReadOrKept(byte[] input) {
        String text = text(input);
        for (AuthorizationEntry entry : AuthorizationText.read(text)) {
            String written = AuthorizationText.write(entry);
            assertThat(AuthorizationText.read(written)).containsExactly(entry);
        }
    }

    @FuzzTest
    void listsKeepTheirItems(byte[] input) {
        List<String> items = SectionList.read(text(input));
        assertThat(items).noneMatch(item -> item.isEmpty() || item.contains("§"));
        assertThat(SectionList.read(SectionList.write(items))).isEqualTo(items);
    }

    @FuzzTest
    void reservedValuesAreOursOrNot(byte[] input) {
        String raw = text(input);
        ReservedValue.parse(raw)
                .ifPresent(value -> {
                    if (value.part().isEmpty() && raw.length() <= ReservedValue.MAX_LENGTH) {
                        assertThat(
                                        ReservedValue.format(
                                                value.attribute(), value.index(), value.text()))
                                .containsExactly(raw);
                    }
                });
    }

    /// Each line is a value of the reserved field.
    @FuzzTest
    void anyReservedFieldSurvives(byte[] input) throws LDAPException {
        String[] values = values(input);
        Entry entry = CodecBench.bareEntry(TestAccounts.user("u"));
        if (values.length > 0) {
            entry.addAttribute(ReservedFieldCodec.FIELD, values);
        }
        survives(StorageMode.RESERVED, entry, ReservedFieldCodec.FIELD, UserAccount.class);
        survives(StorageMode.RESERVED, entry, ReservedFieldCodec.FIELD, GroupAccount.class);
        survives(StorageMode.RESERVED, entry, ReservedFieldCodec.FIELD, ComputerAccount.class);
    }

    /// The text is the value of every attribute of the extended schema.
    @FuzzTest
    void anyAttributeValueSurvives(byte[] input) throws LDAPException {
        String text = text(input);
        for (UcAttribute attribute : UcAttribute.values()) {
            Entry entry = CodecBench.bareEntry(TestAccounts.user("u"));
            entry.addAttribute(attribute.ldapName(), text);
            for (AccountKind kind : attribute.kinds()) {
                switch (kind) {
                    case USER -> survives(attribute, entry, UserAccount.class);
                    case GROUP -> survives(attribute, entry, GroupAccount.class);
                    case COMPUTER -> survives(attribute, entry, ComputerAccount.class);
                }
            }
        }
    }

    private static <A extends Account> void survives(
            UcAttribute attribute, Entry entry, Class<A> type) throws LDAPException {
        survives(StorageMode.SCHEMA, entry, attribute.ldapName(), type);
    }

    private static <A extends Account> void survives(
            StorageMode mode, Entry entry, String attribute, Class<A> type) throws LDAPException {
        var bench = new CodecBench(mode);
        A read = bench.read(entry, type);
        assertThat(bench.changes(entry, read, type).isEmpty()).isTrue();
        if (TextField.MAIL.appliesTo(read.kind())) {
            A changed = type.cast(read.withTexts(read.texts().with(TextField.MAIL, "a@b.c")));
            Entry saved = bench.saved(entry, changed, type);
            assertThat(saved.getAttributeValues(attribute))
                    .isEqualTo(entry.getAttributeValues(attribute));
        }
        A replaced = type.cast(read.withProperties(read.properties().with("key", "value")));
        A again = bench.read(bench.saved(entry, replaced, type), type);
        assertThat(again.properties()).isEqualTo(replaced.properties());
        assertThat(again.texts()).isEqualTo(replaced.texts());
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static String[] values(byte[] input) {
        var lines = new ArrayList<>(Arrays.asList(text(input).split("\n")));
        lines.removeIf(String::isEmpty);
        return new LinkedHashSet<>(lines).toArray(String[]::new);
    }
}
