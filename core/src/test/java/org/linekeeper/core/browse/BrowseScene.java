package org.linekeeper.core.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.TestAccounts;

/// Short words for what the contract does.
final class BrowseScene {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final BrowseFixture fixture;

    BrowseScene(BrowseFixture fixture) {
        this.fixture = fixture;
    }

    /// A name that no object has.
    static String fresh(String start) {
        return start + COUNTER.incrementAndGet();
    }

    DirectoryBrowser browser() {
        return fixture.browser();
    }

    String container() {
        return fixture.accounts().container();
    }

    AccountId user(String login, UnaryOperator<UserAccount> settings) {
        return fixture.accounts().create(settings.apply(TestAccounts.user(login)));
    }

    AccountId user(String login) {
        return user(login, UnaryOperator.identity());
    }

    AccountId group(String login) {
        return fixture.accounts().create(TestAccounts.group(login));
    }

    AccountId computer(String name) {
        return fixture.accounts().create(TestAccounts.computer(name));
    }

    /// The place with this DN.
    Place place(String dn) throws DirectoryException {
        List<Place> path = browser().pathTo("CN=x," + dn);
        if (path.isEmpty() || !path.getLast().dn().equalsIgnoreCase(dn)) {
            throw new AssertionError(dn + " is not the end of " + path);
        }
        return path.getLast();
    }

    /// The first rows of what is directly in the fixture's container.
    ObjectQuery here() throws DirectoryException {
        return ObjectQuery.in(place(container()).id(), PageRange.MAX_LIMIT);
    }

    ObjectQuery here(UnaryOperator<ObjectFilter> filter) throws DirectoryException {
        ObjectQuery all = here();
        return all.withFilter(filter.apply(all.filter()));
    }

    List<String> names(ObjectQuery query) throws DirectoryException {
        return browser().objects(query).items().stream().map(ObjectSummary::name).toList();
    }

    List<String> sorted(SortField field) throws DirectoryException {
        return names(here().withOrder(new Ordering(field, true)));
    }

    /// The names of everything in a list, read in pages of `limit`.
    List<String> inPages(int limit) throws DirectoryException {
        var names = new ArrayList<String>();
        ObjectPage page;
        do {
            page = browser().objects(here().withRange(new PageRange(names.size(), limit)));
            if (page.offset() != names.size()) {
                throw new AssertionError(page.offset() + " instead of " + names.size());
            }
            page.items().forEach(object -> names.add(object.name()));
        } while (!page.items().isEmpty() && names.size() < page.total());
        return names;
    }

    static <A extends Account> A enabled(A account) {
        AccountHead head = account.head();
        @SuppressWarnings("unchecked") // withHead of an A is an A
        A changed =
                (A)
                        account.withHead(
                                new AccountHead(
                                        head.id(),
                                        head.dn(),
                                        head.login(),
                                        head.userPrincipalName(),
                                        head.disabledInDirectory(),
                                        true,
                                        OptionalInt.of(6)));
        return changed;
    }

    static UnaryOperator<UserAccount> text(TextField field, String text) {
        return user -> user.withTexts(user.texts().with(field, text));
    }

    static List<String> alphabetically(List<String> names) {
        return names.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
