package org.linekeeper.core.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.core.browse.BrowseScene.fresh;
import static org.linekeeper.core.browse.BrowseScene.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.TestAccounts;

/// Lists of what is in a place.
public interface ObjectListContract {
    /// The fixture, the same within one test.
    BrowseFixture fixture();

    /// Short words.
    private BrowseScene scene() {
        return new BrowseScene(fixture());
    }

    @Test
    default void aRowShowsWhatTheObjectHas() throws DirectoryException {
        String login = fresh("row");
        AccountId id =
                scene().user(
                                login,
                                user ->
                                        BrowseScene.enabled(
                                                user.withTexts(
                                                        user.texts()
                                                                .with(
                                                                        TextField.DISPLAY_NAME,
                                                                        "Ada Row")
                                                                .with(
                                                                        TextField.IDENTITY,
                                                                        "sip:" + login + "@x.org")
                                                                .with(
                                                                        TextField.BUSINESS,
                                                                        "+49 30 1-0")
                                                                .with(TextField.FIRST_PHONE, "17")
                                                                .with(
                                                                        TextField.SECOND_PHONE,
                                                                        "18"))));
        ObjectPage page = scene().browser().objects(scene().here());
        assertThat(page.items())
                .containsExactly(
                        new ObjectSummary(
                                id,
                                fixture().dn(id),
                                AccountKind.USER,
                                login,
                                login,
                                "Ada Row",
                                "",
                                true,
                                false,
                                "sip:" + login + "@x.org",
                                "+49 30 1-0",
                                List.of("17", "18"),
                                0));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.totalExact()).isTrue();
    }

    @Test
    default void usersGroupsAndComputersAreListedTogether() throws DirectoryException {
        scene().user("kinds-user" + fresh(""));
        scene().group("kinds-group" + fresh(""));
        scene().computer("kinds-pc" + fresh(""));
        assertThat(scene().browser().objects(scene().here()).items())
                .extracting(ObjectSummary::kind)
                .containsExactly(AccountKind.GROUP, AccountKind.COMPUTER, AccountKind.USER);
        assertThat(
                        scene().browser()
                                .objects(scene().here(f -> f.withKinds(Set.of(AccountKind.USER))))
                                .items())
                .extracting(ObjectSummary::kind)
                .containsExactly(AccountKind.USER);
        assertThat(
                        scene().browser()
                                .objects(
                                        scene().here(f ->
                                                f.withKinds(
                                                        Set.of(
                                                                AccountKind.GROUP,
                                                                AccountKind.COMPUTER))))
                                .total())
                .isEqualTo(2);
    }

    @Test
    default void aComputerShowsItsLines() throws DirectoryException {
        ComputerAccount computer = TestAccounts.computer(fresh("pc"));
        fixture()
                .accounts()
                .create(
                        computer.withTexts(computer.texts().with(TextField.FIRST_PHONE, "31"))
                                .withLines(computer.lines().withLines(List.of("32", "33"))));
        assertThat(scene().browser().objects(scene().here()).items().getFirst().lines())
                .containsExactly("31", "32", "33");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 23, 24, 25, 200})
    default void pagesOfAnySizeShowEverythingOnceInOrder(int limit) throws DirectoryException {
        var names = new ArrayList<String>();
        for (int i = 0; i < 24; i++) {
            names.add(fresh("page"));
            scene().user(names.getLast());
        }
        assertThat(scene().inPages(limit)).isEqualTo(BrowseScene.alphabetically(names));
    }

    @Test
    default void aPageBehindTheEndIsEmptyAndKnowsTheTotal() throws DirectoryException {
        scene().user(fresh("end"));
        scene().user(fresh("end"));
        ObjectPage page =
                scene().browser().objects(scene().here().withRange(new PageRange(500, 10)));
        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    default void anEmptyPlaceHasAnEmptyList() throws DirectoryException {
        ObjectPage page = scene().browser().objects(scene().here());
        assertThat(page).isEqualTo(new ObjectPage(List.of(), 0, 0, true));
    }

    @Test
    default void onlyTheSubtreeShowsWhatIsFurtherDown() throws DirectoryException {
        String inner = fixture().createUnit(scene().container(), fresh("Inner "));
        String login = fresh("deep");
        AccountId id = scene().user(login);
        fixture().accounts().move(id); // to the other container, which is not below this one
        scene().user(fresh("here"));
        PlaceId root = scene().browser().roots().getFirst().id();
        ObjectFilter wanted = ObjectFilter.ALL.withSearch(login);
        ObjectQuery top = ObjectQuery.in(root, 10).withFilter(wanted);
        assertThat(scene().names(top)).isEmpty();
        assertThat(scene().names(top.withSubtree())).containsExactly(login);
        assertThat(scene().names(ObjectQuery.in(scene().place(inner).id(), 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SortField.class)
    default void everyOrderCanBeTurnedRound(SortField field) throws DirectoryException {
        scene().group(fresh("turn"));
        scene().computer(fresh("turn"));
        scene().user(fresh("turn"), BrowseScene::enabled);
        scene().user(fresh("turn"), text(TextField.BUSINESS, "2"));
        scene().user(fresh("turn"), text(TextField.BUSINESS, "1"));
        scene().user(fresh("turn"), text(TextField.IDENTITY, "sip:b@x.org"));
        scene().user(fresh("turn"), text(TextField.IDENTITY, "sip:a@x.org"));
        List<String> forwards = scene().sorted(field);
        List<String> backwards =
                scene().names(scene().here().withOrder(new Ordering(field, false)));
        assertThat(forwards).hasSize(7);
        assertThat(backwards).containsExactlyInAnyOrderElementsOf(forwards);
        assertThat(backwards.getLast()).isNotEqualTo(forwards.getLast());
        assertThat(backwards.getFirst()).isNotEqualTo(forwards.getFirst());
    }

    @Test
    default void sortsByLogin() throws DirectoryException {
        AccountId first = scene().user("sort-a" + fresh("n"));
        String second = "SORT-B" + fresh("n");
        String third = "sort-c" + fresh("n");
        scene().user(third);
        scene().user(second);
        fixture().accounts().rename(first, "zz " + fresh("renamed"));
        assertThat(scene().sorted(SortField.LOGIN)).hasSize(3).endsWith(second, third);
        assertThat(scene().sorted(SortField.NAME)).hasSize(3).startsWith(second, third);
    }

    @Test
    default void sortsByBusinessNumberAndIdentityWithEmptyOnesLast() throws DirectoryException {
        String none = fresh("none");
        String one = fresh("one");
        String two = fresh("two");
        scene().user(none);
        scene().user(
                        two,
                        user ->
                                user.withTexts(
                                        user.texts()
                                                .with(TextField.BUSINESS, "+49 30 2")
                                                .with(TextField.IDENTITY, "sip:z@x.org")));
        scene().user(
                        one,
                        user ->
                                user.withTexts(
                                        user.texts()
                                                .with(TextField.BUSINESS, "+49 30 1")
                                                .with(TextField.IDENTITY, "sip:Y@x.org")));
        assertThat(scene().sorted(SortField.BUSINESS)).containsExactly(one, two, none);
        assertThat(scene().sorted(SortField.IDENTITY)).containsExactly(one, two, none);
    }

    @Test
    default void sortsByKindAndByWhetherSetUp() throws DirectoryException {
        String off = fresh("a-off");
        String on = fresh("b-on");
        String group = fresh("c-group");
        String computer = fresh("d-pc");
        scene().user(off);
        scene().user(on, BrowseScene::enabled);
        scene().group(group);
        scene().computer(computer);
        assertThat(scene().sorted(SortField.TYPE)).containsExactly(computer, group, off, on);
        assertThat(scene().sorted(SortField.ENABLED)).containsExactly(on, off, group, computer);
        assertThat(
                        scene().names(
                                        scene().here()
                                                .withOrder(new Ordering(SortField.TYPE, true))
                                                .withRange(new PageRange(1, 2))))
                .containsExactly(group, off);
        assertThat(
                        scene().names(
                                        scene().here()
                                                .withOrder(new Ordering(SortField.ENABLED, false))
                                                .withRange(new PageRange(2, 2))))
                .containsExactly(off, on);
    }

    @Test
    default void showsThoseSetUpOrThoseNot() throws DirectoryException {
        String off = fresh("off");
        String on = fresh("on");
        scene().user(off);
        scene().user(on, BrowseScene::enabled);
        assertThat(scene().names(scene().here(f -> f.withEnabled(true)))).containsExactly(on);
        assertThat(scene().names(scene().here(f -> f.withEnabled(false)))).containsExactly(off);
        ObjectQuery byEnabled =
                scene().here(f -> f.withEnabled(true))
                        .withOrder(new Ordering(SortField.ENABLED, true));
        assertThat(scene().names(byEnabled)).containsExactly(on);
    }

    @Test
    default void whatIsForAdvancedUsersIsListedOnlyForThem() throws DirectoryException {
        String hidden = fresh("hidden");
        AccountId id = scene().user(hidden);
        String open = fresh("open");
        scene().user(open);
        fixture().markAdvanced(fixture().dn(id));
        assertThat(scene().names(scene().here())).containsExactly(open);
        assertThat(scene().names(scene().here(f -> f.withView(BrowseView.ADVANCED))))
                .containsExactly(hidden, open);
    }

    @Test
    default void findsByTheBeginningOfNamesNumbersAndIdentity() throws DirectoryException {
        String login = fresh("findable");
        scene().user(
                        login,
                        user ->
                                user.withTexts(
                                        user.texts()
                                                .with(TextField.FIRST_NAME, "Wilhelmine")
                                                .with(TextField.LAST_NAME, "Übermut")
                                                .with(TextField.DISPLAY_NAME, "Queen of Searches")
                                                .with(TextField.IDENTITY, "sip:w.queen@x.org")
                                                .with(TextField.BUSINESS, "+49 30 55501")
                                                .with(TextField.MOBILE, "0170 998")
                                                .with(TextField.FIRST_PHONE, "7701")));
        scene().user(fresh("other"));
        for (String search :
                List.of(
                        login,
                        login.toUpperCase(Locale.ROOT),
                        "wilhel",
                        "Übermut",
                        "queen of",
                        "sip:w.queen",
                        "w.queen",
                        "+49 30 555",
                        "0170",
                        "7701")) {
            assertThat(scene().names(scene().here(f -> f.withSearch(search))))
                    .as("search '%s'", search)
                    .containsExactly(login);
        }
        assertThat(scene().names(scene().here(f -> f.withSearch("nobody at all")))).isEmpty();
    }

    /// What a person types is a text, never a filter.
    @ParameterizedTest
    @ValueSource(
            strings = {"*", "(", ")(objectClass=*", "\\2a", "a*)(|(cn=*", "\u0000", "ü*", "=", "&"})
    default void noTextIsMistakenForAFilter(String search) throws DirectoryException {
        scene().user(fresh("safe"));
        assertThat(scene().names(scene().here(f -> f.withSearch(search)))).isEmpty();
        assertThat(scene().browser().find(search, 10)).isEmpty();
    }

    @Test
    default void findsAnywhereWhileSomebodyTypes() throws DirectoryException {
        String login = fresh("typed");
        AccountId id = scene().user(login, text(TextField.DISPLAY_NAME, login + " Display"));
        fixture().accounts().move(id);
        scene().group(login + "-group");
        assertThat(scene().browser().find(login, 10))
                .extracting(ObjectSummary::name)
                .containsExactly(login, login + "-group");
        assertThat(scene().browser().find(login, 1)).hasSize(1);
        assertThat(scene().browser().find(" ", 10)).isEmpty();
    }
}
