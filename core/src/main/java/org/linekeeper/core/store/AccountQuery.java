package org.linekeeper.core.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
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
public record AccountQuery<A extends Account>(
        Class<A> type,
        Optional<Boolean> enabled,
        List<String> bases,
        Optional<String> filter,
        Optional<AccountRef.Target> memberOf,
        Detail detail) {

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
    }

    /// All accounts of a kind.
    public static <A extends Account> AccountQuery<A> all(Class<A> type, Detail detail) {
        return new AccountQuery<>(
                type, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), detail);
    }
}
