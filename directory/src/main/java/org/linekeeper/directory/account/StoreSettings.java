package org.linekeeper.directory.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.codec.AttributeMap;

/// What an installation has decided about its accounts.
///
/// @param storage where settings are kept; empty to see what the schema offers
/// @param writeBack whether standard attributes may be written
/// @param bases DNs of the containers that hold accounts; empty for the whole domain
/// @param filters a further condition for each kind of account, in the form of RFC 4515
/// @param attributes where the standard fields are
/// @param pageSize entries a page, 1 to 1000 (what Active Directory gives at most; Microsoft, "LDAP
///   policies", MaxPageSize)
public record StoreSettings(
        Optional<StorageMode> storage,
        boolean writeBack,
        List<String> bases,
        Map<AccountKind, String> filters,
        AttributeMap attributes,
        int pageSize) {
    /// Entries a page, where nothing else is set.
    public static final int PAGE_SIZE = 500;

    private static final int MAX_PAGE_SIZE = 1000;

    public StoreSettings {
        requireNonNull(storage, "storage");
        bases = List.copyOf(bases);
        filters = Map.copyOf(filters);
        requireNonNull(attributes, "attributes");
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException(
                    "page size " + pageSize + " is not between 1 and " + MAX_PAGE_SIZE);
        }
    }

    /// Detected storage, write-back, the whole domain.
    public static StoreSettings defaults() {
        return new StoreSettings(
                Optional.empty(), true, List.of(), Map.of(), AttributeMap.usual(), PAGE_SIZE);
    }

    /// The same with a fixed storage mode.
    public StoreSettings withStorage(StorageMode mode) {
        return new StoreSettings(
                Optional.of(mode), writeBack, bases, filters, attributes, pageSize);
    }

    /// The same with write-back on or off.
    public StoreSettings withWriteBack(boolean on) {
        return new StoreSettings(storage, on, bases, filters, attributes, pageSize);
    }

    /// The same with other attributes.
    public StoreSettings withAttributes(AttributeMap changed) {
        return new StoreSettings(storage, writeBack, bases, filters, changed, pageSize);
    }

    /// The same with another size of pages.
    public StoreSettings withPageSize(int entries) {
        return new StoreSettings(storage, writeBack, bases, filters, attributes, entries);
    }
}
