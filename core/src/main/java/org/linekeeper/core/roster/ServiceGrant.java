package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Services that one source gives a user.
///
/// @param stored as the source states them
public record ServiceGrant(RightSource source, RightSet<ServiceRight> stored) {
    public ServiceGrant {
        requireNonNull(source, "source");
        requireNonNull(stored, "stored");
    }

    /// Whether the source gives the right, be it that another right implies it.
    public boolean gives(ServiceRight right) {
        return (EffectiveRights.implied(stored.bits()) & right.mask()) != 0;
    }

    /// Whether the source gives the right only because another right implies it.
    public boolean impliedOnly(ServiceRight right) {
        return gives(right) && !stored.has(right);
    }

    /// The stored rights that give the right: itself, and greater ones that include it. All of them
    /// have to go before the source gives it no more.
    public List<ServiceRight> giving(ServiceRight right) {
        return stored.rights().stream()
                .filter(each -> (EffectiveRights.implied(each.mask()) & right.mask()) != 0)
                .toList();
    }
}
