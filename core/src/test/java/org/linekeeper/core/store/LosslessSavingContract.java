package org.linekeeper.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.store.StoreScene.fresh;
import static org.linekeeper.core.store.StoreScene.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.AuthorizationEntry;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.AuthorizationEntry.Unreadable;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.PropertyBag;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.store.SaveOutcome.Saved;

/// What is not understood is kept, and nothing is too long.
public interface LosslessSavingContract {
    /// How many entries a long permission list has.
    int MANY = 500;

    /// The store's fixture, the same within one test.
    StoreFixture fixture();

    /// Short words.
    private StoreScene scene() {
        return new StoreScene(fixture());
    }

    @Test
    default void keepsUnknownBits() throws DirectoryException {
        RightSet<ServiceRight> foreign = RightSet.ofServices(0x8004_0010, 0xC000_0000);
        AccountId id = scene().user(u -> u.withServices(foreign));
        saves(id, u -> u.withServices(u.services().with(ServiceRight.SEND_SMS)));
        saves(id, text(TextField.CITY, "Ulm"));
        saves(id, u -> u.withServices(u.services().without(ServiceRight.SEND_SMS)));
        assertThat(scene().readUser(id).services())
                .isEqualTo(foreign.without(ServiceRight.SEND_SMS));
    }

    @Test
    default void keepsForeignPropertiesInTheirOrder() throws DirectoryException {
        List<String> foreign = List.of("b=2", "no equals sign", "a=1", "=odd", "a=again");
        AccountId id = scene().user(u -> u.withProperties(new PropertyBag(foreign)));
        saves(id, text(TextField.FIRST_PHONE, "17"));
        assertThat(scene().readUser(id).properties().items()).isEqualTo(foreign);
        saves(id, u -> u.withProperties(u.properties().with("b", "3").with("c", "4")));
        assertThat(scene().readUser(id).properties().items())
                .containsExactly("b=3", "no equals sign", "a=1", "=odd", "a=again", "c=4");
    }

    @Test
    default void keepsUnreadableAuthorizations() throws DirectoryException {
        AccountId id =
                scene().user(u ->
                        u.withAuthorizations(
                                List.of(
                                        new Unreadable("who;knows"),
                                        entry("ford", AuthorizationLevel.TEAM))));
        saves(id, text(TextField.FIRST_PHONE, "17"));
        saves(id, replaced("ford", AuthorizationLevel.PUBLIC));
        saves(id, u -> u.withServices(u.services().with(ServiceRight.AGENT)));
        assertThat(scene().readUser(id).authorizations())
                .containsExactlyInAnyOrder(
                        new Unreadable("who;knows"), entry("ford", AuthorizationLevel.PUBLIC));
    }

    @Test
    default void keepsAForeignPasswordUntilItIsReplaced() throws DirectoryException {
        Password foreign = Password.stored("{RC4}0123456789ABCDEF");
        AccountId id = scene().user(u -> u.withPassword(foreign));
        saves(id, text(TextField.FIRST_PHONE, "17"));
        assertThat(scene().readUser(id).password()).isEqualTo(foreign);
        saves(id, u -> u.withPassword(Password.stored("$argon2id$v=19$new")));
        assertThat(scene().readUser(id).password().storedText()).isEqualTo("$argon2id$v=19$new");
        saves(id, u -> u.withPassword(Password.notSet()));
        assertThat(scene().readUser(id).password().isSet()).isFalse();
    }

    @Test
    default void keepsAListOfHundredsOfAuthorizationsAndSendsOnlyTheOneThatChanges()
            throws DirectoryException {
        var entries = new ArrayList<AuthorizationEntry>();
        for (int i = 0; i < MANY; i++) {
            entries.add(entry("grantee number " + i, AuthorizationLevel.BUSINESS));
        }
        AccountId id = scene().user();
        saves(id, u -> u.withAuthorizations(entries));
        assertThat(scene().readUser(id).authorizations())
                .containsExactlyInAnyOrderElementsOf(entries);
        SaveOutcome<UserAccount> outcome =
                scene().saveUser(id, replaced("grantee number 250", AuthorizationLevel.TEAM));
        assertThat(((Saved<UserAccount>) outcome).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.removed()).hasSize(1);
                    assertThat(change.added()).hasSize(1);
                });
        assertThat(scene().readUser(id).authorizations())
                .hasSize(MANY)
                .contains(entry("grantee number 250", AuthorizationLevel.TEAM))
                .doesNotContain(entry("grantee number 250", AuthorizationLevel.BUSINESS));
        saves(id, u -> u.withAuthorizations(List.of()));
        assertThat(scene().readUser(id).authorizations()).isEmpty();
    }

    @Test
    default void keepsTextsOfManyHundredCharacters() throws DirectoryException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 150; i++) {
            lines.add("+4930123400" + i);
        }
        String value = ("x".repeat(200) + "😀ä").repeat(6);
        AccountId id = scene().user();
        UnaryOperator<UserAccount> change =
                u ->
                        u.withAdditionalLines(
                                        new AdditionalLines(lines, u.additionalLines().access()))
                                .withProperties(u.properties().with("long", value));
        saves(id, change);
        assertThat(scene().readUser(id).additionalLines().lines()).isEqualTo(lines);
        assertThat(scene().readUser(id).properties().value("long")).contains(value);
        lines.remove(75);
        saves(id, change);
        assertThat(scene().readUser(id).additionalLines().lines()).isEqualTo(lines);
        saves(id, u -> u.withProperties(u.properties().without("long")));
        assertThat(scene().readUser(id).properties()).isEqualTo(PropertyBag.empty());
        assertThat(scene().readUser(id).problems()).isEmpty();
    }

    @Test
    default void keepsNumbersExactlyAsSomebodyTypedThem() throws DirectoryException {
        AccountId id = scene().user();
        for (String number :
                List.of("+49 (30) 1234-567", "030/12 34", "0 30 . 12", "*21*147#", "++", "5 ")) {
            for (TextField field : List.of(TextField.BUSINESS, TextField.FIRST_PHONE)) {
                saves(id, text(field, number));
                saves(id, text(TextField.OFFICE, fresh("office")));
                assertThat(scene().readUser(id).texts().text(field)).contains(number);
            }
        }
    }

    private void saves(AccountId id, UnaryOperator<UserAccount> change) throws DirectoryException {
        assertThat(scene().saveUser(id, change)).isInstanceOf(Saved.class);
    }

    private static AuthorizationEntry entry(String grantee, AuthorizationLevel level) {
        return new Authorization(AccountRef.unresolved(grantee), level.rights());
    }

    private static UnaryOperator<UserAccount> replaced(String grantee, AuthorizationLevel level) {
        return user -> {
            var entries = new ArrayList<AuthorizationEntry>();
            for (AuthorizationEntry entry : user.authorizations()) {
                boolean his =
                        entry instanceof Authorization(var named, var _)
                                && named.stored().equals(grantee);
                entries.add(his ? entry(grantee, level) : entry);
            }
            return user.withAuthorizations(entries);
        };
    }
}
