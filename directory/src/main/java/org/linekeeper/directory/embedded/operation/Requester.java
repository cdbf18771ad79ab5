package org.linekeeper.directory.embedded.operation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// On whose behalf a request is carried out.
///
/// @param account the account that logged on, or null for nobody
/// @param administrator true when it is in one of the administrators' groups
/// @param system true only for the program itself, which may also set what clients never may
public record Requester(@Nullable UUID account, boolean administrator, boolean system) {
    /// Nobody has logged on.
    public static final Requester ANONYMOUS = new Requester(null, false, false);

    /// The program itself: provisioning and the sample company.
    public static final Requester SYSTEM = new Requester(null, true, true);

    /// An account that has logged on.
    public static Requester of(UUID account, boolean administrator) {
        return new Requester(account, administrator, false);
    }

    /// True when somebody has logged on.
    public boolean known() {
        return account != null || system;
    }
}
