package org.linekeeper.core.browse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.browse.ObjectQuery.Scope;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.store.InMemoryAccountStore;

/// A tree of places in memory over the accounts of an [InMemoryAccountStore]. It keeps the port's
/// contract; descriptions are always empty, and there are no access rights.
public final class InMemoryDirectoryBrowser implements DirectoryBrowser {
    private static final int NO_SUCH_OBJECT = 32;

    private final InMemoryAccountStore store;
    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final Set<String> advanced = new LinkedHashSet<>();

    public InMemoryDirectoryBrowser(InMemoryAccountStore store) {
        this.store = store;
    }

    /// Adds a place, or replaces the one with the same id; where it is, its DN says.
    public void put(Place place) {
        places.put(place.id(), place);
    }

    /// Shows an entry in the advanced view only.
    public void markAdvanced(String dn) {
        advanced.add(normalized(dn));
    }

    @Override
    public List<Place> roots() {
        return places.values().stream()
                .filter(place -> places.values().stream().noneMatch(p -> isParent(p, place.dn())))
                .toList();
    }

    @Override
    public List<Place> children(PlaceId place, BrowseView view) throws DirectoryException {
        Place parent = place(place);
        return places.values().stream()
                .filter(child -> isParent(parent, child.dn()))
                .filter(child -> isShown(child.dn(), view))
                .sorted(Comparator.comparing(child -> child.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public List<Place> pathTo(String dn) {
        return places.values().stream()
                .filter(place -> isBelow(place, dn))
                .sorted(Comparator.comparingInt(place -> place.dn().length()))
                .toList();
    }

    @Override
    public ObjectPage objects(ObjectQuery query) throws DirectoryException {
        Place place = place(query.place());
        Stream<Account> here =
                store.all().stream()
                        .filter(account ->
                                query.scope() == Scope.ONE
                                        ? isParent(place, account.head().dn())
                                        : isBelow(place, account.head().dn()));
        return page(here, query.filter(), query.order(), query.range());
    }

    @Override
    public ObjectPage members(MemberQuery query) throws DirectoryException {
        Set<AccountId> members = new LinkedHashSet<>();
        store.members(query.group(), member -> members.add(member.id()));
        Stream<Account> there =
                store.all().stream().filter(account -> members.contains(account.head().id()));
        return page(there, query.filter(), query.order(), query.range());
    }

    @Override
    public List<ObjectSummary> groups(AccountId account) throws DirectoryException {
        if (store.all().stream().noneMatch(known -> known.head().id().equals(account))) {
            throw missing("account " + account);
        }
        var groups = new ArrayList<Account>();
        for (Account candidate : store.all()) {
            var members = new ArrayList<AccountId>();
            store.members(candidate.head().id(), member -> members.add(member.id()));
            if (members.contains(account)) {
                groups.add(candidate);
            }
        }
        return groups.stream()
                .map(InMemoryDirectoryBrowser::summary)
                .sorted(Comparator.comparing(group -> group.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public List<ObjectSummary> find(String text, int limit) throws DirectoryException {
        ObjectFilter filter = ObjectFilter.ALL.withSearch(text).withView(BrowseView.ADVANCED);
        return text.isBlank()
                ? List.of()
                : page(store.all().stream(), filter, Ordering.BY_NAME, PageRange.first(limit))
                        .items();
    }

    private ObjectPage page(
            Stream<Account> accounts, ObjectFilter filter, Ordering order, PageRange range) {
        List<ObjectSummary> matching =
                accounts.filter(account -> filter.kinds().contains(account.kind()))
                        .filter(account ->
                                filter.enabled()
                                        .map(on -> on == account.head().enabled())
                                        .orElse(true))
                        .filter(account -> isShown(account.head().dn(), filter.view()))
                        .filter(account -> hasText(account, filter.search()))
                        .map(InMemoryDirectoryBrowser::summary)
                        .sorted(comparator(order))
                        .toList();
        List<ObjectSummary> items =
                matching.stream().skip(range.offset()).limit(range.limit()).toList();
        long offset = Math.min(range.offset(), matching.size());
        return new ObjectPage(items, offset, matching.size(), true);
    }

    private static Comparator<ObjectSummary> comparator(Ordering order) {
        Comparator<ObjectSummary> byName = by(ObjectSummary::name);
        Comparator<ObjectSummary> ascending =
                switch (order.field()) {
                    case NAME -> byName;
                    case TYPE -> by(object -> object.kind().key());
                    case LOGIN -> by(ObjectSummary::login);
                    case ENABLED -> Comparator.comparing(object -> !object.enabled());
                    case BUSINESS -> by(ObjectSummary::business);
                    case IDENTITY -> by(ObjectSummary::identity);
                };
        Comparator<ObjectSummary> whole = ascending.thenComparing(byName);
        return order.ascending() ? whole : whole.reversed();
    }

    /// Empty texts last.
    private static Comparator<ObjectSummary> by(Function<ObjectSummary, String> text) {
        return Comparator.<ObjectSummary, Boolean>comparing(object -> text.apply(object).isEmpty())
                .thenComparing(object -> text.apply(object).toLowerCase(Locale.ROOT));
    }

    private static boolean hasText(Account account, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(name(account), account.head().login()),
                        Stream.of(
                                        TextField.DISPLAY_NAME,
                                        TextField.FIRST_NAME,
                                        TextField.LAST_NAME,
                                        TextField.MAIL,
                                        TextField.IDENTITY,
                                        TextField.BUSINESS,
                                        TextField.BUSINESS2,
                                        TextField.PRIVATE,
                                        TextField.MOBILE,
                                        TextField.FIRST_PHONE,
                                        TextField.SECOND_PHONE)
                                .map(field -> account.texts().textOrEmpty(field)))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.startsWith(wanted) || text.startsWith("sip:" + wanted));
    }

    private static ObjectSummary summary(Account account) {
        AccountHead head = account.head();
        var lines = new ArrayList<String>();
        lines.add(account.texts().textOrEmpty(TextField.FIRST_PHONE));
        lines.add(account.texts().textOrEmpty(TextField.SECOND_PHONE));
        if (account instanceof ComputerAccount computer) {
            lines.addAll(computer.lines().lines());
        }
        lines.removeIf(String::isEmpty);
        return new ObjectSummary(
                head.id(),
                head.dn(),
                account.kind(),
                name(account),
                head.login(),
                account.texts().textOrEmpty(TextField.DISPLAY_NAME),
                "",
                head.enabled(),
                head.disabledInDirectory(),
                account.texts().textOrEmpty(TextField.IDENTITY),
                account.texts().textOrEmpty(TextField.BUSINESS),
                lines,
                account.problems().size());
    }

    private static String name(Account account) {
        String dn = account.head().dn();
        return dn.substring(dn.indexOf('=') + 1, dn.indexOf(','));
    }

    private boolean isShown(String dn, BrowseView view) {
        return view == BrowseView.ADVANCED || !advanced.contains(normalized(dn));
    }

    private static boolean isBelow(Place place, String dn) {
        return normalized(dn).endsWith("," + normalized(place.dn()));
    }

    private static boolean isParent(Place place, String dn) {
        return isBelow(place, dn) && depth(dn) == depth(place.dn()) + 1;
    }

    private static long depth(String dn) {
        return dn.chars().filter(c -> c == ',').count();
    }

    private static String normalized(String dn) {
        return dn.toLowerCase(Locale.ROOT);
    }

    private Place place(PlaceId id) throws DirectoryException {
        @Nullable Place found = places.get(id);
        if (found == null) {
            throw missing("container " + id);
        }
        return found;
    }

    private static DirectoryRefusedException missing(String what) {
        return new DirectoryRefusedException(
                Category.NO_SUCH_ENTRY,
                what + ": there is no such entry (any more).",
                "",
                NO_SUCH_OBJECT,
                "");
    }

    /// All places.
    public Collection<Place> places() {
        return List.copyOf(places.values());
    }
}
