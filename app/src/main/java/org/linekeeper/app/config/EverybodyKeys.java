package org.linekeeper.app.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.roster.GlobalSettings;
import org.linekeeper.core.roster.KillSwitch;
import org.linekeeper.core.roster.RosterRules;

/// `everybody`: what is granted to all and taken from all.
final class EverybodyKeys {
    static final KeyTable TABLE = KeyTable.of("everybody");

    static final ConfigKey SERVICES =
            TABLE.list(
                    "services",
                    "use-journal",
                    "Services that every user has, by the names of [rights](rights.md). Rights of groups in"
                            + " it (`journal-visible-to-members`, ...) hold as if all users were one group.");
    static final ConfigKey AUTHORIZATION =
            TABLE.text(
                    "authorization",
                    "blocked",
                    "What every user may see and do about every other: a level (`blocked`, `public`,"
                            + " `business`, `team`, `personal`).");
    static final ConfigKey OBSERVERS =
            TABLE.text(
                    "observers",
                    "blocked",
                    "What users may see about those whom a group puts on their monitor: a level.");
    static final ConfigKey SWITCHED_OFF =
            TABLE.list(
                    "switched-off",
                    "",
                    "What nobody may do, whoever granted it: `presence`, `chat`, `audio-chat`, `video-chat`,"
                            + " `federated-screen-sharing`; with `user-authorizations` what users granted"
                            + " each other one by one does not count.");
    static final ConfigKey NESTED_GROUPS =
            TABLE.truth(
                    "nested-groups",
                    false,
                    "Whether members of a group within a group count as its members.");

    private EverybodyKeys() {}

    /// The rules with what is decided about everybody; what they say about binding stays.
    static RosterRules rules(ConfigValues values, RosterRules rules) {
        return rules.withSettings(
                new GlobalSettings(
                        AccountKeys.services(values, SERVICES),
                        level(values, AUTHORIZATION).rights(),
                        level(values, OBSERVERS).rights(),
                        switchedOff(values),
                        values.truth(NESTED_GROUPS),
                        rules.settings().binding()));
    }

    private static AuthorizationLevel level(ConfigValues values, ConfigKey key) {
        return values.choice(key, List.of(AuthorizationLevel.values()), AuthorizationLevel::key);
    }

    private static Set<KillSwitch> switchedOff(ConfigValues values) {
        List<KillSwitch> known = List.of(KillSwitch.values());
        List<String> names = known.stream().map(KillSwitch::key).toList();
        Set<KillSwitch> off = EnumSet.noneOf(KillSwitch.class);
        off.addAll(
                values.several(
                        SWITCHED_OFF,
                        name -> {
                            int at = names.indexOf(name.toLowerCase(Locale.ROOT));
                            return at < 0 ? Optional.empty() : Optional.of(known.get(at));
                        },
                        names,
                        "nothing of this name can be switched off."));
        return off;
    }
}
