package org.linekeeper.directory.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.store.AccountStore;
import org.linekeeper.core.store.AccountStore.SaveMode;
import org.linekeeper.core.store.Edit;
import org.linekeeper.core.store.Lookup;
import org.linekeeper.core.store.Opened;
import org.linekeeper.core.store.SaveOutcome;
import org.linekeeper.core.store.TestAccounts;
import org.linekeeper.directory.codec.AttributeMap;

/// What holds where the configuration keeps telephone numbers in other attributes than usual.
interface AttributeMapContract {
    LdapStoreFixture fixture();

    private AccountId user() {
        return fixture()
                .create(TestAccounts.user("u" + UUID.randomUUID().toString().substring(24)));
    }

    private static Opened<UserAccount> open(AccountStore store, AccountId id)
            throws DirectoryException {
        Lookup<UserAccount> lookup = store.find(UserAccount.class, AccountName.of(id.toString()));
        return ((Lookup.Found<UserAccount>) lookup).opened();
    }

    private static SaveOutcome<UserAccount> save(
            AccountStore store, AccountId id, TextField field, String text)
            throws DirectoryException {
        Opened<UserAccount> opened = open(store, id);
        UserAccount user = opened.account();
        UserAccount edited = user.withTexts(user.texts().with(field, text));
        return store.save(Edit.of(opened, edited), SaveMode.APPLY);
    }

    @Test
    default void keepsANumberInTheAttributeThatTheMapNames() throws DirectoryException {
        AccountStore store =
                fixture()
                        .storeWith(
                                AttributeMap.of(Map.of(TextField.BUSINESS, "ipPhone"), List.of()));
        AccountId id = user();
        fixture().values(id, "telephoneNumber", "+49 30 1");
        assertThat(save(store, id, TextField.BUSINESS, "+49 30 23125-17"))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(fixture().values(id, "ipPhone")).containsExactly("+49 30 23125-17");
        assertThat(fixture().values(id, "telephoneNumber")).containsExactly("+49 30 1");
        assertThat(open(store, id).account().texts().text(TextField.BUSINESS))
                .contains("+49 30 23125-17");
        assertThat(store.numberHolders(Set.of("+49 30 23125-17", "+49 30 1")))
                .containsOnlyKeys("+49 30 23125-17");
        save(store, id, TextField.BUSINESS, "");
        assertThat(fixture().values(id, "ipPhone")).isEmpty();
    }

    @Test
    default void changesOneOfSeveralValuesAlone() throws DirectoryException {
        AccountStore store =
                fixture()
                        .storeWith(
                                AttributeMap.of(
                                        Map.of(TextField.MOBILE, "otherMobile"), List.of()));
        AccountId id = user();
        fixture().values(id, "otherMobile", "1", "2");
        String shown = open(store, id).account().texts().textOrEmpty(TextField.MOBILE);
        assertThat(save(store, id, TextField.MOBILE, "3")).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(fixture().values(id, "otherMobile"))
                .hasSize(2)
                .contains("3")
                .doesNotContain(shown);
    }

    @Test
    default void refusesAnAttributeThatCannotHoldANumber() {
        Map<TextField, String> wrong =
                Map.of(
                        TextField.BUSINESS, "accountExpires",
                        TextField.MOBILE, "canonicalName",
                        TextField.PAGER, "noSuchAttribute");
        assertThatThrownBy(() -> fixture().storeWith(AttributeMap.of(wrong, List.of())))
                .isInstanceOf(DirectoryRefusedException.class)
                .hasMessageContaining("'accountExpires' cannot hold the field business: its syntax")
                .hasMessageContaining("'canonicalName' cannot hold the field mobile: the directory")
                .hasMessageContaining("'noSuchAttribute' cannot hold the field pager: the schema")
                .hasMessageContaining("directory.attributes");
    }

    @Test
    default void leavesAFieldAloneThatIsSwitchedOff() throws DirectoryException {
        AccountStore store =
                fixture().storeWith(AttributeMap.of(Map.of(), List.of(TextField.PAGER)));
        AccountId id = user();
        fixture().values(id, "pager", "4711");
        assertThat(open(store, id).account().texts().text(TextField.PAGER)).isEmpty();
        save(store, id, TextField.MOBILE, "+49 171 1");
        assertThat(fixture().values(id, "pager")).containsExactly("4711");
        assertThatThrownBy(() -> save(store, id, TextField.PAGER, "1"))
                .hasMessageContaining("pager is switched off");
    }
}
