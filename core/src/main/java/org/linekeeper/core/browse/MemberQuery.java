package org.linekeeper.core.browse;

import static java.util.Objects.requireNonNull;

import org.linekeeper.core.account.AccountId;

/// A page of the direct members of a group, those by primary group included.
public record MemberQuery(AccountId group, ObjectFilter filter, Ordering order, PageRange range) {
    public MemberQuery {
        requireNonNull(group, "group");
        requireNonNull(filter, "filter");
        requireNonNull(order, "order");
        requireNonNull(range, "range");
    }

    /// The first members, by name; also those that only the advanced view shows.
    public static MemberQuery of(AccountId group, int limit) {
        return new MemberQuery(
                group,
                ObjectFilter.ALL.withView(BrowseView.ADVANCED),
                Ordering.BY_NAME,
                PageRange.first(limit));
    }

    /// Only these members.
    public MemberQuery withFilter(ObjectFilter changed) {
        return new MemberQuery(group, changed, order, range);
    }

    /// In this order.
    public MemberQuery withOrder(Ordering changed) {
        return new MemberQuery(group, filter, changed, range);
    }

    /// Another part of the list.
    public MemberQuery withRange(PageRange changed) {
        return new MemberQuery(group, filter, order, changed);
    }
}
