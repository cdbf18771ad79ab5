package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.util.StaticUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.directory.connect.Pages;

/// Changes by `modifyTimestamp` (RFC 4512 3.4), for directories that offer nothing better. The
/// times are whole seconds, and servers may write them a little out of order, so each look goes
/// back a little: an entry may be reported several times. Deletions leave no trace; they are found
/// by comparing what is there with what was.
final class TimestampSource implements ChangeSource {
    /// How far each look goes back behind the newest change seen.
    static final Duration OVERLAP = Duration.ofSeconds(10);

    private static final String CHANGED = "modifyTimestamp";

    private final LDAPInterface connection;
    private final String baseDn;
    private final InstantSource clock;

    TimestampSource(LDAPInterface connection, String baseDn, InstantSource clock) {
        this.connection = connection;
        this.baseDn = baseDn;
        this.clock = clock;
    }

    /// @param newest the newest change seen, in the server's time; empty if none was
    /// @param seen when it was seen, in our time
    private record TimeMark(Instant newest, Instant seen) implements Mark {}

    @Override
    public String method() {
        return CHANGED;
    }

    @Override
    public boolean reportsMembers() {
        return false;
    }

    @Override
    public boolean seesDeletions() {
        return false;
    }

    @Override
    public Mark now() throws LDAPException {
        var newest = new Instant[] {Instant.EPOCH};
        pages().forEach(
                        Touching.filter(),
                        entry -> newest[0] = later(newest[0], changed(entry)),
                        CHANGED);
        return new TimeMark(newest[0], clock.instant());
    }

    @Override
    public Touched since(Mark mark) throws LDAPException {
        if (!(mark instanceof TimeMark(Instant newest, Instant seen))) {
            return new Touched.Lost("The server offers only timestamps, unlike the one before.");
        }
        boolean settled = seen.plus(OVERLAP).isBefore(clock.instant());
        Instant from = settled ? newest.plusSeconds(1) : newest.minus(OVERLAP);
        var latest = new Instant[] {newest};
        var touches = new ArrayList<Touch>();
        pages().forEach(
                        Filter.createANDFilter(
                                Filter.createGreaterOrEqualFilter(
                                        CHANGED,
                                        StaticUtils.encodeGeneralizedTime(Date.from(from))),
                                Touching.filter()),
                        entry -> {
                            latest[0] = later(latest[0], changed(entry));
                            Touching.of(entry).ifPresent(touches::add);
                        },
                        CHANGED,
                        "objectGUID",
                        "objectClass");
        Instant when = latest[0].isAfter(newest) ? clock.instant() : seen;
        return new Touched.Entries(touches, List.of(), new TimeMark(latest[0], when), false);
    }

    private Pages pages() {
        return new Pages(connection, baseDn, SearchScope.SUB);
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.isPresent() && other.get().isAfter(one) ? other.get() : one;
    }

    private static Optional<Instant> changed(com.unboundid.ldap.sdk.Entry entry) {
        @Nullable String time = entry.getAttributeValue(CHANGED);
        try {
            return time == null
                    ? Optional.empty()
                    : Optional.of(StaticUtils.decodeGeneralizedTime(time).toInstant());
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    /// Whether the server finds entries by the time of their change.
    static boolean works(LDAPInterface connection, String baseDn) throws LDAPException {
        try {
            return connection.searchForEntry(
                            baseDn,
                            SearchScope.BASE,
                            Filter.createGreaterOrEqualFilter(CHANGED, "19700101000000.0Z"),
                            "objectGUID")
                    != null;
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable()
                    && !e.getResultCode().equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS)) {
                return false;
            }
            throw e;
        }
    }
}
