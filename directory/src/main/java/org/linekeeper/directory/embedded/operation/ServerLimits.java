package org.linekeeper.directory.embedded.operation;

/// The administrative limits of the server, named as in Active Directory's LDAP policy ([MS-ADTS]
/// 3.1.1.3.4.6).
///
/// @param sizeLimit most entries that a search without paging returns (AD: MaxPageSize, 1000)
/// @param maxPageSize most entries in a page; larger pages are cut to it (AD: MaxPageSize, 1000)
/// @param maxValRange most values of one attribute in one answer (AD: MaxValRange, 1500)
/// @param maxPagedSearches open paged searches of one connection; the oldest goes first
/// @param schemaCached true when schema changes take effect only after `schemaUpdateNow`, as in AD;
///   false when they take effect at once, as in Samba
/// @param references true when a search from the domain's root also returns references to the other
///   naming contexts, as AD and Samba do
public record ServerLimits(
        int sizeLimit,
        int maxPageSize,
        int maxValRange,
        int maxPagedSearches,
        boolean schemaCached,
        boolean references) {

    /// Nothing is cut: for the product's own directory.
    public static final ServerLimits NONE =
            new ServerLimits(
                    Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 64, false, false);

    /// As Windows does it: for tests.
    public static final ServerLimits ACTIVE_DIRECTORY =
            new ServerLimits(1000, 1000, 1500, 10, true, true);

    /// Every number is at least 1.
    public ServerLimits {
        if (sizeLimit < 1 || maxPageSize < 1 || maxValRange < 1 || maxPagedSearches < 1) {
            throw new IllegalArgumentException("A limit must be at least 1");
        }
    }

    /// The same with another size limit.
    public ServerLimits withSizeLimit(int limit) {
        return new ServerLimits(
                limit, maxPageSize, maxValRange, maxPagedSearches, schemaCached, references);
    }

    /// The same with another range limit.
    public ServerLimits withMaxValRange(int limit) {
        return new ServerLimits(
                sizeLimit, maxPageSize, limit, maxPagedSearches, schemaCached, references);
    }
}
