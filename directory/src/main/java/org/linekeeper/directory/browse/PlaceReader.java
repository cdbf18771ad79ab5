package org.linekeeper.directory.browse;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.browse.BrowseView;
import org.linekeeper.core.browse.Place;
import org.linekeeper.core.browse.PlaceId;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.Pages;
import org.linekeeper.directory.connect.PooledSearch;

/// Reads the tree: the containers that Active Directory's own tools show.
final class PlaceReader {
    /// Places whose own children are looked for; the others may have some.
    private static final int LOOKED_INTO = 50;

    private static final String[] REQUESTED = {"objectGUID", "objectClass", "name"};

    /// Classes that hold accounts.
    private static final Filter PLACES =
            Filter.createORFilter(
                    Stream.of("organizationalUnit", "container", "builtinDomain", "lostAndFound")
                            .map(name -> Filter.createEqualityFilter("objectClass", name))
                            .toList());

    private final DirectoryConnection connection;

    PlaceReader(DirectoryConnection connection) {
        this.connection = connection;
    }

    /// DN of the domain.
    String domain() {
        return connection.rootDse().defaultNamingContext();
    }

    List<Place> roots() throws LDAPException {
        Entry entry = PooledSearch.entry(connection.pool(), domain(), REQUESTED);
        return place(entry, true).stream().toList();
    }

    List<Place> children(PlaceId parent, BrowseView view) throws LDAPException {
        var entries = new ArrayList<Entry>();
        new Pages(connection.pool(), base(parent), SearchScope.ONE)
                .forEach(filter(view), entries::add, REQUESTED);
        var places = new ArrayList<Place>();
        for (Entry entry : entries) {
            boolean maybe = places.size() >= LOOKED_INTO || hasChildren(entry.getDN(), view);
            place(entry, maybe).ifPresent(places::add);
        }
        places.sort(Comparator.comparing(place -> place.name().toLowerCase(Locale.ROOT)));
        return places;
    }

    private boolean hasChildren(String dn, BrowseView view) throws LDAPException {
        var request =
                new SearchRequest(
                        dn,
                        SearchScope.ONE,
                        DereferencePolicy.NEVER,
                        1,
                        0,
                        false,
                        filter(view),
                        SearchRequest.NO_ATTRIBUTES);
        try {
            return PooledSearch.search(connection.pool(), request).getEntryCount() > 0;
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return true;
            }
            throw e;
        }
    }

    List<Place> pathTo(DN dn) throws LDAPException {
        var top = new DN(domain());
        if (!dn.isDescendantOf(top, false)) {
            return List.of();
        }
        var path = new ArrayList<Place>();
        for (DN at = dn.getParent(); at != null && at.isDescendantOf(top, true); ) {
            Entry entry = PooledSearch.entry(connection.pool(), at.toString(), REQUESTED);
            place(entry, true).ifPresent(path::addFirst);
            at = at.getParent();
        }
        return path;
    }

    /// The base of a search in a place, wherever it has moved.
    static String base(PlaceId id) {
        return "<GUID=" + id + ">";
    }

    private static Filter filter(BrowseView view) {
        return view == BrowseView.ADVANCED
                ? PLACES
                : Filter.createANDFilter(PLACES, ObjectFilters.visible());
    }

    private static Optional<Place> place(@Nullable Entry entry, boolean mayHaveChildren)
            throws LDAPException {
        byte @Nullable [] id = entry == null ? null : entry.getAttributeValueBytes("objectGUID");
        if (entry == null || id == null) {
            return Optional.empty();
        }
        Place.Kind kind = kind(entry);
        return Optional.of(
                new Place(
                        new PlaceId(SchemaGuid.fromBytes(id)),
                        entry.getDN(),
                        kind == Place.Kind.DOMAIN ? dnsName(entry.getParsedDN()) : name(entry),
                        kind,
                        mayHaveChildren));
    }

    private static Place.Kind kind(Entry entry) {
        if (entry.hasObjectClass("domainDNS")) {
            return Place.Kind.DOMAIN;
        }
        if (entry.hasObjectClass("organizationalUnit")) {
            return Place.Kind.OU;
        }
        return entry.hasObjectClass("builtinDomain") ? Place.Kind.BUILTIN : Place.Kind.CONTAINER;
    }

    private static String name(Entry entry) throws LDAPException {
        String name = entry.getAttributeValue("name");
        return name == null ? entry.getParsedDN().getRDNs()[0].getAttributeValues()[0] : name;
    }

    private static String dnsName(DN domain) {
        var labels = new ArrayList<String>();
        for (RDN rdn : domain.getRDNs()) {
            labels.add(rdn.getAttributeValues()[0]);
        }
        return String.join(".", labels);
    }
}
