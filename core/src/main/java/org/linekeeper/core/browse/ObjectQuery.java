package org.linekeeper.core.browse;

import static java.util.Objects.requireNonNull;

/// A page of the objects in a place.
///
/// @param scope the place itself, or everything below it
public record ObjectQuery(
        PlaceId place, Scope scope, ObjectFilter filter, Ordering order, PageRange range) {
    /// How deep to look.
    public enum Scope {
        /// Only what is directly in the place.
        ONE,
        /// The place and everything below it.
        SUBTREE
    }

    public ObjectQuery {
        requireNonNull(place, "place");
        requireNonNull(scope, "scope");
        requireNonNull(filter, "filter");
        requireNonNull(order, "order");
        requireNonNull(range, "range");
    }

    /// The first rows of what is directly in a place, by name.
    public static ObjectQuery in(PlaceId place, int limit) {
        return new ObjectQuery(
                place, Scope.ONE, ObjectFilter.ALL, Ordering.BY_NAME, PageRange.first(limit));
    }

    /// Everything below the place, too.
    public ObjectQuery withSubtree() {
        return new ObjectQuery(place, Scope.SUBTREE, filter, order, range);
    }

    /// Only these objects.
    public ObjectQuery withFilter(ObjectFilter changed) {
        return new ObjectQuery(place, scope, changed, order, range);
    }

    /// In this order.
    public ObjectQuery withOrder(Ordering changed) {
        return new ObjectQuery(place, scope, filter, changed, range);
    }

    /// Another part of the list.
    public ObjectQuery withRange(PageRange changed) {
        return new ObjectQuery(place, scope, filter, order, changed);
    }
}
