package org.linekeeper.core.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.InMemoryAccountStore;
import org.linekeeper.core.store.SaveOutcome.Failed;
import org.linekeeper.core.store.SaveOutcome.Saved;
import org.linekeeper.core.store.TestAccounts;

class ReadAheadTest {
    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final List<EditResult<UserAccount>> results = new ArrayList<>();

    @Test
    void anAccountNamedAgainInALaterBatchIsReadAgainAfterItsFirstChange() throws Exception {
        List<String> logins = logins(60);
        String dn = TestAccounts.user("user49").head().dn();

        apply(Stream.concat(logins.stream(), Stream.of(dn)).toList());

        assertThat(results).hasSize(61).allMatch(r -> r.outcome() instanceof Saved);
        var user = (UserAccount) store.account(TestAccounts.id("user49"));
        assertThat(user.texts().textOrEmpty(TextField.CITY)).isEqualTo("xx");
    }

    @Test
    void whatWasDoneBeforeTheServerWentAwayIsToldFirst() {
        List<String> logins = logins(400);
        store.beforeNextSave(() -> store.unavailable(true));

        assertThatThrownBy(() -> apply(logins)).isInstanceOf(DirectoryUnavailableException.class);

        assertThat(results).hasSizeBetween(50, 300);
        assertThat(results).allMatch(r -> r.outcome() instanceof Failed);
        assertThat(results)
                .extracting(r -> r.name().text())
                .isEqualTo(logins.subList(0, results.size()));
    }

    private List<String> logins(int count) {
        List<String> logins = IntStream.range(0, count).mapToObj(i -> "user" + i).toList();
        logins.forEach(login -> store.put(TestAccounts.user(login)));
        return logins;
    }

    /// Appends a letter to the city.
    private void apply(List<String> names) throws DirectoryException {
        new AccountEditor(store, EditRules.defaults())
                .apply(
                        UserAccount.class,
                        names.stream().map(AccountName::of).toList(),
                        AccountChange.of((UserAccount user) ->
                                user.withTexts(
                                        user.texts()
                                                .with(
                                                        TextField.CITY,
                                                        user.texts().textOrEmpty(TextField.CITY)
                                                                + "x"))),
                        SaveMode.APPLY,
                        results::add);
    }
}
