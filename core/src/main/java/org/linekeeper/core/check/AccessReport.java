package org.linekeeper.core.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.store.StorageMode;

/// What the account in use may do.
///
/// @param account name of the account, as `DOMAIN\name`
/// @param server the server that was asked
/// @param storage where the settings are kept
/// @param writeBack whether standard attributes are written too
/// @param schema what the directory has of the schema extension
/// @param places every container with accounts, by kind
/// @param problems what concerns no single container
public record AccessReport(
        String account,
        String server,
        StorageMode storage,
        boolean writeBack,
        SchemaStatus.State schema,
        List<PlaceAccess> places,
        List<Problem> problems) {
    public AccessReport {
        requireNonNull(account, "account");
        requireNonNull(server, "server");
        requireNonNull(storage, "storage");
        requireNonNull(schema, "schema");
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }

    /// Nothing is missing anywhere.
    public boolean complete() {
        return places.stream().allMatch(PlaceAccess::complete)
                && problems.stream().noneMatch(Problem::refuses);
    }
}
