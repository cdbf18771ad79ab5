package org.linekeeper.core.finding;

import java.util.List;
import java.util.stream.Stream;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.KillSwitch;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// Grants that the configuration switches off for everybody: one finding a switch. Services that
/// every user gets when set up for UC do not count, because nobody chose them.
final class SwitchFindings {
    private final Inspection inspection;

    SwitchFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        for (KillSwitch kill : inspection.roster().settings().disabled()) {
            if (kill == KillSwitch.USER_AUTHORIZATIONS) {
                long users = users().filter(user -> !user.grantees().isEmpty()).count();
                tell(kill, users, 0, "grant authorizations");
            } else {
                for (ServiceRight right : rights(kill)) {
                    tell(
                            kill,
                            users().filter(user -> user.services().has(right)).count(),
                            groups().filter(group -> group.services().has(right)).count(),
                            "hold " + right.key());
                }
            }
        }
    }

    private List<ServiceRight> rights(KillSwitch kill) {
        RightSet<ServiceRight> usual = inspection.rules().usualServices();
        return Stream.of(ServiceRight.values())
                .filter(right -> !usual.has(right))
                .filter(right ->
                        inspection.rights().killedBy(right).filter(kill::equals).isPresent())
                .toList();
    }

    private Stream<RosterUser> users() {
        return inspection.roster().users().stream().filter(RosterUser::enabled);
    }

    private Stream<RosterGroup> groups() {
        return inspection.roster().groups().stream().filter(RosterGroup::enabled);
    }

    private void tell(KillSwitch kill, long users, long groups, String what) {
        if (users + groups > 0) {
            inspection.add(
                    Finding.general(
                            FindingCode.SWITCHED_OFF,
                            "everybody.disabled",
                            kill.key(),
                            "%s, and %s%s %s"
                                    .formatted(
                                            kill.effect(),
                                            counted(users, "user"),
                                            groups == 0 ? "" : " and " + counted(groups, "group"),
                                            what)));
        }
    }

    private static String counted(long count, String thing) {
        return count == 1 ? "1 " + thing : "%,d %ss".formatted(count, thing);
    }
}
