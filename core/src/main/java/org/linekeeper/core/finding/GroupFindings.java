package org.linekeeper.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;

/// Groups that are set up for UC: led by somebody, and of any effect.
final class GroupFindings {
    private final Inspection inspection;

    GroupFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        inspection.roster().groups().stream().filter(RosterGroup::enabled).forEach(this::group);
    }

    private void group(RosterGroup group) {
        boolean leading =
                !group.leaders().isEmpty()
                        || group.services().has(ServiceRight.JOURNAL_VISIBLE_TO_LEADER);
        group.head().ifPresent(stored -> leader(group, "head", stored, leading));
        group.deputy().ifPresent(stored -> leader(group, "deputy", stored, leading));
        leadership(group, leading);
        journal(group);
        effect(group, leading);
    }

    private void leader(RosterGroup group, String field, String stored, boolean leading) {
        List<RosterUser> found = inspection.named(stored);
        if (found.size() != 1) {
            if (!inspection.rules().elsewhere().contains(stored)) {
                String message =
                        found.isEmpty()
                                ? "no user has this name"
                                : "%d users have this name".formatted(found.size());
                add(
                        group,
                        FindingCode.REFERENCE_UNRESOLVED,
                        field,
                        stored,
                        message,
                        Optional.of(Mend.set(field, "")));
            }
        } else if (leading && !Inspection.active(found.getFirst())) {
            String who = FoundAt.of(found.getFirst()).text();
            add(
                    group,
                    FindingCode.LEADER_NOT_SET_UP,
                    field,
                    stored,
                    who
                            + (found.getFirst().enabled()
                                    ? " is disabled in the directory"
                                    : " is not set up for UC"),
                    Optional.empty());
        }
    }

    private void leadership(RosterGroup group, boolean leading) {
        boolean led = group.head().isPresent() || group.deputy().isPresent();
        if (led && !leading) {
            add(
                    group,
                    FindingCode.LEADER_WITHOUT_RIGHTS,
                    "leader-authorization",
                    "",
                    "head and deputy may see and do nothing more than members",
                    Optional.empty());
        } else if (!led && leading) {
            boolean journal = group.services().has(ServiceRight.JOURNAL_VISIBLE_TO_LEADER);
            add(
                    group,
                    FindingCode.RIGHT_WITHOUT_EFFECT,
                    journal ? "grant" : "leader-authorization",
                    journal ? ServiceRight.JOURNAL_VISIBLE_TO_LEADER.key() : "",
                    "the group has neither head nor deputy",
                    Optional.of(withoutLeadership(group, journal)));
        }
    }

    private static SequencedMap<String, @Nullable Object> withoutLeadership(
            RosterGroup group, boolean journal) {
        SequencedMap<String, @Nullable Object> change =
                journal
                        ? Mend.set(
                                "services",
                                "revoke",
                                List.of(ServiceRight.JOURNAL_VISIBLE_TO_LEADER.key()))
                        : Mend.set("leaderAuthorization", null);
        boolean authorization = (group.leaders().presence() | group.leaders().line1()) != 0;
        if (journal && authorization) {
            change.put("leaderAuthorization", null);
        }
        return change;
    }

    private void journal(RosterGroup group) {
        if (group.services().has(ServiceRight.JOURNAL_EDITABLE)
                && !group.services().has(ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS)) {
            add(
                    group,
                    FindingCode.RIGHT_WITHOUT_EFFECT,
                    "grant",
                    ServiceRight.JOURNAL_EDITABLE.key(),
                    "members do not see each other's journal (journal-visible-to-members)",
                    Optional.of(
                            Mend.set(
                                    "services",
                                    "revoke",
                                    List.of(ServiceRight.JOURNAL_EDITABLE.key()))));
        }
    }

    private void effect(RosterGroup group, boolean leading) {
        boolean grants = leading || !group.services().isEmpty() || !group.members().isEmpty();
        if (!grants) {
            useless(group, FindingCode.GROUP_WITHOUT_GRANTS, "neither services nor authorizations");
        } else if (inspection.roster().membersOf(group).isEmpty()) {
            useless(
                    group,
                    FindingCode.GROUP_WITHOUT_MEMBERS,
                    inspection.roster().settings().nestedGroups()
                            ? "no user is a member"
                            : "no user is a direct member");
        }
    }

    /// Perhaps it is not yet filled: somebody has to say that it is not wanted.
    private void useless(RosterGroup group, FindingCode code, String message) {
        inspection.add(
                Finding.about(code, FoundAt.of(group), "", "", message)
                        .choosing(List.of(inspection.mend(group, Mend.set("enabled", false)))));
    }

    private void add(
            RosterGroup group,
            FindingCode code,
            String field,
            String value,
            String message,
            Optional<SequencedMap<String, @Nullable Object>> change) {
        Finding finding = Finding.about(code, FoundAt.of(group), field, value, message);
        inspection.add(
                change.map(set -> finding.mendedBy(inspection.mend(group, set))).orElse(finding));
    }
}
