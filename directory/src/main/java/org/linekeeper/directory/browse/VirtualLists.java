package org.linekeeper.directory.browse;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.browse.PageRange;

/// Lists that the server sorts and cuts, one round trip a page. The first page of a list searches
/// anew; the following ones go on in what the server keeps of that search, as long as it is fresh.
/// All of them go over one connection, taken from the pool with the first list and given back at
/// the end, because only there the server knows them.
final class VirtualLists implements AutoCloseable {
    /// Samba keeps five searches a connection (`VLV_N_SEARCHES` in its vlv_pagination.c).
    private static final int CONTEXTS = 5;

    /// How long rows that came or went meanwhile may be missed by somebody who pages on.
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final LDAPConnectionPool pool;
    private final String[] attributes;
    private final InstantSource clock;
    private final Map<ListSpan, Known> known = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable LDAPConnection lane;

    VirtualLists(LDAPConnectionPool pool, String[] attributes, InstantSource clock) {
        this.pool = pool;
        this.attributes = attributes;
        this.clock = clock;
    }

    /// What is known of a list since its first page.
    private record Known(Instant since, List<Counted> parts) {}

    /// How many rows a part has, and what the server remembers it by.
    private record Counted(long total, @Nullable ASN1OctetString context) {}

    /// Rows of a part to ask for.
    private record Ask(int part, long from, int count) {}

    /// A page of a list.
    ///
    /// @throws LDAPException also if the server cannot sort or cut the list
    synchronized Rows rows(ListSpan span, PageRange range) throws LDAPException {
        try {
            return attempted(span, range);
        } finally {
            if (pool.getMaximumAvailableConnections() < 2) { // others need the only one
                close();
            }
        }
    }

    private Rows attempted(ListSpan span, PageRange range) throws LDAPException {
        try {
            return attempt(span, range);
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()) {
                throw e;
            }
            dropLane(); // it was closed while nobody used it, or broke just now
            return attempt(span, range);
        }
    }

    private Rows attempt(ListSpan span, PageRange range) throws LDAPException {
        Known fresh = range.offset() == 0 ? null : known.get(span);
        if (fresh != null && fresh.since().plus(FRESH).isAfter(clock.instant())) {
            try {
                return further(span, fresh, range);
            } catch (LDAPException e) {
                if (!e.getResultCode().isConnectionUsable()) {
                    throw e;
                }
                known.remove(span); // the server has forgotten the search
            }
        }
        return anew(span, range);
    }

    private Rows anew(ListSpan span, PageRange range) throws LDAPException {
        int parts = span.parts().size();
        boolean direct = range.offset() == 0 || parts == 1;
        var asks = new ArrayList<Ask>(parts);
        for (int part = 0; part < parts; part++) {
            asks.add(
                    direct
                            ? new Ask(part, range.offset(), range.limit())
                            : new Ask(part, 0, 1)); // to learn how long the parts are
        }
        var counted = new ArrayList<Counted>(parts);
        var entries = new ArrayList<SearchResultEntry>(range.limit());
        for (VirtualPage.Answer answer : answers(span, asks, List.of())) {
            counted.add(new Counted(answer.total(), answer.context()));
            entries.addAll(answer.entries());
        }
        var now = new Known(clock.instant(), counted);
        remember(span, now);
        return direct ? rows(entries, range, counted) : further(span, now, range);
    }

    private Rows further(ListSpan span, Known list, PageRange range) throws LDAPException {
        var asks = new ArrayList<Ask>();
        long before = 0;
        for (int part = 0; part < list.parts().size(); part++) {
            long from = Math.max(0, range.offset() - before);
            long rest = range.offset() + range.limit() - before - from;
            long there = list.parts().get(part).total() - from;
            if (rest > 0 && there > 0) {
                asks.add(new Ask(part, from, (int) Math.min(rest, there)));
            }
            before += list.parts().get(part).total();
        }
        var counted = new ArrayList<Counted>(list.parts());
        var entries = new ArrayList<SearchResultEntry>(range.limit());
        List<VirtualPage.Answer> answers = answers(span, asks, list.parts());
        for (int i = 0; i < asks.size(); i++) {
            VirtualPage.Answer answer = answers.get(i);
            counted.set(asks.get(i).part(), new Counted(answer.total(), answer.context()));
            entries.addAll(answer.entries());
        }
        remember(span, new Known(list.since(), counted));
        return rows(entries, range, counted);
    }

    private static Rows rows(
            List<SearchResultEntry> entries, PageRange range, List<Counted> counted) {
        long total = counted.stream().mapToLong(Counted::total).sum();
        return new Rows(entries.subList(0, Math.min(entries.size(), range.limit())), total, true);
    }

    private List<VirtualPage.Answer> answers(ListSpan span, List<Ask> asks, List<Counted> contexts)
            throws LDAPException {
        LDAPConnection connection = lane();
        var pages = new ArrayList<VirtualPage>(asks.size());
        for (Ask ask : asks) {
            pages.add(
                    VirtualPage.start(
                            connection,
                            span,
                            span.parts().get(ask.part()),
                            attributes,
                            ask.from(),
                            ask.count(),
                            contexts.isEmpty() ? null : contexts.get(ask.part()).context()));
        }
        var answers = new ArrayList<VirtualPage.Answer>(pages.size());
        for (VirtualPage page : pages) {
            answers.add(page.await());
        }
        return answers;
    }

    private void remember(ListSpan span, Known list) {
        known.put(span, list);
        var eldest = known.entrySet().iterator();
        int contexts = known.values().stream().mapToInt(each -> each.parts().size()).sum();
        while (contexts > CONTEXTS && known.size() > 1) {
            contexts -= eldest.next().getValue().parts().size();
            eldest.remove();
        }
    }

    private LDAPConnection lane() throws LDAPException {
        LDAPConnection current = lane;
        if (current == null) {
            current = pool.getConnection();
            lane = current;
        }
        return current;
    }

    private void dropLane() {
        known.clear();
        if (lane != null) {
            pool.releaseDefunctConnection(lane);
            lane = null;
        }
    }

    @Override
    public synchronized void close() {
        known.clear();
        if (lane != null) {
            pool.releaseConnection(lane);
            lane = null;
        }
    }
}
