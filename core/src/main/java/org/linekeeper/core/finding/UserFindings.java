package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.roster.BindingReport.NamedLine;
import org.linekeeper.core.roster.RosterUser;

/// What is odd about a user alone: the directory account, the name, the additional lines.
final class UserFindings {
    private static final String LINES = "lines";

    private final Inspection inspection;

    UserFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        for (RosterUser user : inspection.roster().users()) {
            if (Inspection.active(user)) {
                name(user);
                additionalLines(user);
            } else if (user.enabled()) {
                inspection.add(
                        Finding.about(
                                        FindingCode.ACCOUNT_DISABLED,
                                        FoundAt.of(user),
                                        "enabled",
                                        "",
                                        "still set up for UC" + owned(user))
                                .mendedBy(inspection.mend(user, Mend.set("enabled", false))));
            }
        }
    }

    private String owned(RosterUser user) {
        List<String> lines =
                inspection.binding().ownLines(user).stream()
                        .map(line -> line.line().text())
                        .toList();
        return lines.isEmpty()
                ? ""
                : lines.size() == 1
                        ? ", and owns line " + lines.getFirst()
                        : ", and owns lines " + Inspection.listed(lines);
    }

    private void name(RosterUser user) {
        AccountFacts facts = inspection.facts().of(user);
        if (facts.nameMissing()) {
            String field = TextField.DISPLAY_NAME.key();
            Finding finding =
                    Finding.about(
                            FindingCode.DISPLAY_NAME_MISSING,
                            FoundAt.of(user),
                            field,
                            "",
                            "no display name is set");
            inspection.add(
                    facts.suggestedName()
                            .map(name ->
                                    finding.mendedBy(
                                            inspection.mend(user, Mend.set("displayName", name))))
                            .orElse(finding));
        }
    }

    private void additionalLines(RosterUser user) {
        if (user.additionalLines().lines().isEmpty() || !inspection.linesKnown()) {
            return;
        }
        var unknown = new ArrayList<String>();
        var own = new ArrayList<String>();
        var kept = new ArrayList<String>();
        for (NamedLine named : inspection.binding().additionalLines(user)) {
            boolean mine =
                    named.line()
                            .flatMap(inspection.binding()::owner)
                            .filter(user::equals)
                            .isPresent();
            Optional<String> unclear =
                    named.line().isPresent()
                            ? Optional.empty()
                            : inspection.unclear(named.stored());
            unclear.ifPresent(reason -> unclear(user, named.stored(), reason));
            boolean isUnknown = named.line().isEmpty() && unclear.isEmpty();
            (isUnknown ? unknown : mine ? own : kept).add(named.stored());
        }
        Optional<Mend> mend = Mend.lines(kept).map(change -> inspection.mend(user, change));
        if (!unknown.isEmpty()) {
            Finding finding =
                    Finding.about(
                            FindingCode.ADDITIONAL_LINE_UNKNOWN,
                            FoundAt.of(user),
                            LINES,
                            String.join(", ", unknown),
                            "there is no such line");
            inspection.add(mend.map(finding::mendedBy).orElse(finding));
        }
        if (!own.isEmpty()) {
            Finding finding =
                    Finding.about(
                            FindingCode.ADDITIONAL_LINE_OWN,
                            FoundAt.of(user),
                            LINES,
                            String.join(", ", own),
                            "it is the user's own");
            inspection.add(mend.map(finding::mendedBy).orElse(finding));
        }
    }

    /// The line may be there: somebody has to say which one is meant, or take it off.
    private void unclear(RosterUser user, String stored, String reason) {
        List<String> others =
                user.additionalLines().lines().stream()
                        .filter(line -> !line.equals(stored))
                        .toList();
        inspection.add(
                Finding.about(
                                FindingCode.ADDITIONAL_LINE_UNKNOWN,
                                FoundAt.of(user),
                                LINES,
                                stored,
                                reason)
                        .choosing(
                                Mend.lines(others).stream()
                                        .map(change -> inspection.mend(user, change))
                                        .toList()));
    }
}
