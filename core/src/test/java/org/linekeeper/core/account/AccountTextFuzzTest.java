package org.linekeeper.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.linekeeper.core.account.AccountName.ByDn;
import org.linekeeper.core.account.AccountName.ById;
import org.linekeeper.core.account.AccountName.ByIdentity;
import org.linekeeper.core.account.AccountName.ByLogin;
import org.linekeeper.core.account.AccountName.ByUserPrincipalName;

/// Texts that people and directories give are read without surprises, whatever they are. The normal
/// build runs the seeds only.
class AccountTextFuzzTest {
    @FuzzTest
    void everyTextIsSomeName(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        AccountName name = AccountName.of(text);
        assertThat(name.text()).isEqualTo(text.strip());
        assertThat(AccountName.of(name.text())).isEqualTo(name);
        switch (name) {
            case ByLogin(var given, var login) -> assertThat(given).endsWith(login);
            case ByUserPrincipalName(var given) -> assertThat(given).contains("@");
            case ByIdentity(var given) -> assertThat(given).containsPattern("^(?i)sips?:");
            case ByDn(var given, var dn) -> assertThat(given.length()).isNotZero();
            case ById(var given, var id) ->
                    assertThat(AccountName.of(id.toString()))
                            .isInstanceOfSatisfying(
                                    ById.class, plain -> assertThat(plain.id()).isEqualTo(id));
        }
    }

    @FuzzTest
    void aBagChangesOnlyTheKeyThatIsSet(byte[] input) {
        List<String> items = List.of(new String(input, StandardCharsets.UTF_8).split("§", -1));
        var bag = new PropertyBag(items);
        bag.entries().forEach((key, value) -> assertThat(bag.value(key)).contains(value));
        PropertyBag set = bag.with("key", "value");
        assertThat(set.value("key")).contains("value");
        assertThat(set.without("key").value("key")).isEmpty();
        assertThat(others(set.without("key"))).isEqualTo(others(bag));
        assertThat(others(set)).isEqualTo(others(bag));
        assertThat(bag.items()).isEqualTo(items);
    }

    private static List<String> others(PropertyBag bag) {
        var others = new ArrayList<>(bag.items());
        others.removeIf(item -> item.startsWith("key="));
        return others;
    }
}
