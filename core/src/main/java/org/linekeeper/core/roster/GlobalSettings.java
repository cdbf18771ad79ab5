package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// What holds for everybody, whatever the directory says about each.
///
/// @param services what every user may do; group rights in it (such as the journal being visible to
///   members) hold as if all users were one group
/// @param authorization what every user may see and do about every other
/// @param observers what someone may see about those who are on their monitor because of a group
///   ("observer group" in the published interface)
/// @param disabled what is switched off for everybody, whoever was granted it
/// @param nestedGroups whether members of a group within a group count as its members
/// @param binding how numbers bind lines
public record GlobalSettings(
        RightSet<ServiceRight> services,
        AuthorizationRights authorization,
        AuthorizationRights observers,
        Set<KillSwitch> disabled,
        boolean nestedGroups,
        BindingSettings binding) {

    public GlobalSettings {
        requireNonNull(services, "services");
        requireNonNull(authorization, "authorization");
        requireNonNull(observers, "observers");
        EnumSet<KillSwitch> copy = EnumSet.noneOf(KillSwitch.class);
        copy.addAll(disabled);
        disabled = Collections.unmodifiableSet(copy);
        requireNonNull(binding, "binding");
    }

    /// Nothing granted to everybody but the use of the journal (no tool of the vendor has a check
    /// box for it, so a directory set up with them never holds the bit), nothing switched off, only
    /// direct members, lines bound automatically.
    public static GlobalSettings usual() {
        AuthorizationRights nothing = AuthorizationLevel.BLOCKED.rights();
        return new GlobalSettings(
                RightSet.of(ServiceRight.USE_JOURNAL),
                nothing,
                nothing,
                Set.of(),
                false,
                BindingSettings.usual());
    }

    /// The same with other services for everybody.
    public GlobalSettings withServices(RightSet<ServiceRight> changed) {
        return new GlobalSettings(
                changed, authorization, observers, disabled, nestedGroups, binding);
    }

    /// The same with another authorization for everybody.
    public GlobalSettings withAuthorization(AuthorizationRights changed) {
        return new GlobalSettings(services, changed, observers, disabled, nestedGroups, binding);
    }

    /// The same with another authorization for observers.
    public GlobalSettings withObservers(AuthorizationRights changed) {
        return new GlobalSettings(
                services, authorization, changed, disabled, nestedGroups, binding);
    }

    /// The same with other things switched off.
    public GlobalSettings withDisabled(Set<KillSwitch> changed) {
        return new GlobalSettings(
                services, authorization, observers, changed, nestedGroups, binding);
    }

    /// The same with nested groups counting or not.
    public GlobalSettings withNestedGroups(boolean changed) {
        return new GlobalSettings(services, authorization, observers, disabled, changed, binding);
    }

    /// The same with lines bound in another way.
    public GlobalSettings withBinding(BindingSettings changed) {
        return new GlobalSettings(
                services, authorization, observers, disabled, nestedGroups, changed);
    }

    /// The service rights that the kill switches take away, as bits.
    long killedServices() {
        long bits = 0;
        for (KillSwitch kill : disabled) {
            bits |= kill.services();
        }
        return bits;
    }
}
