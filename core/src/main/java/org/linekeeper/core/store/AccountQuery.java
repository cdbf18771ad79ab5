package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountRef;

/// Which accounts to list.
///
/// @param type kind of account
/// @param enabled only those set up for UC (`true`) or not (`false`); empty for all
/// @param bases DNs of the containers to search, subtrees included; empty for the configured ones
/// @param filter a further condition in the directory's own filter language (RFC 4515); empty for
///   none
/// @param memberOf only direct members (primary group included) of this group; empty for all
/// @param detail how much to read of each
/// @param limit hand over at most this many, at least 1; empty for all
public record AccountQuery<A extends Account>(
        Class<A> type,
        Optional<Boolean> enabled,
        List<String> bases,
        Optional<String> filter,
        Optional<AccountRef.Target> memberOf,
        Detail detail,
        OptionalLong limit) {

    /// How much to read of each account.
    public enum Detail {
        /// Head and texts: what a table shows.
        SUMMARY,
        /// Everything but pictures.
        SETTINGS,
        /// Everything.
        FULL
    }

    public AccountQuery {
        requireNonNull(type, "type");
        requireNonNull(enabled, "enabled");
        bases = List.copyOf(bases);
        requireNonNull(filter, "filter");
        requireNonNull(memberOf, "memberOf");
        requireNonNull(detail, "detail");
        if (limit.isPresent() && limit.getAsLong() < 1) {
            throw new IllegalArgumentException("limit " + limit.getAsLong() + " is less than 1");
        }
    }

    /// All accounts of a kind.
    public static <A extends Account> AccountQuery<A> all(Class<A> type, Detail detail) {
        return new AccountQuery<>(
                type,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                detail,
                OptionalLong.empty());
    }

    /// Only those set up for UC (`true`) or not (`false`).
    public AccountQuery<A> withEnabled(boolean changed) {
        return new AccountQuery<>(
                type, Optional.of(changed), bases, filter, memberOf, detail, limit);
    }

    /// Only those below these containers.
    public AccountQuery<A> withBases(List<String> changed) {
        return new AccountQuery<>(type, enabled, changed, filter, memberOf, detail, limit);
    }

    /// Only those that also match the RFC 4515 filter.
    public AccountQuery<A> withFilter(String changed) {
        return new AccountQuery<>(
                type, enabled, bases, Optional.of(changed), memberOf, detail, limit);
    }

    /// Only direct members of the group.
    public AccountQuery<A> withMembersOf(AccountRef.Target group) {
        return new AccountQuery<>(type, enabled, bases, filter, Optional.of(group), detail, limit);
    }

    /// At most this many, at least 1.
    public AccountQuery<A> withLimit(long changed) {
        return new AccountQuery<>(
                type, enabled, bases, filter, memberOf, detail, OptionalLong.of(changed));
    }
}
