package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.AdditionalLines;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.number.ServiceNumber;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.roster.RosterComputer;

/// Computers that are set up for UC: with telephones and lines that exist.
final class ComputerFindings {
    private final Inspection inspection;

    ComputerFindings(Inspection inspection) {
        this.inspection = inspection;
    }

    void look() {
        inspection.roster().computers().stream()
                .filter(RosterComputer::enabled)
                .forEach(this::computer);
    }

    private void computer(RosterComputer computer) {
        if (inspection.facts().of(computer).disabledInDirectory()) {
            add(
                    computer,
                    FindingCode.ACCOUNT_DISABLED,
                    "enabled",
                    "",
                    "still set up for UC",
                    Optional.of(Mend.set("enabled", false)));
            return;
        }
        phone(computer, TextField.FIRST_PHONE, computer.firstPhone());
        phone(computer, TextField.SECOND_PHONE, computer.secondPhone());
        lines(computer);
        boolean phones = computer.firstPhone().isPresent() || computer.secondPhone().isPresent();
        if (!phones && computer.lines().lines().isEmpty()) {
            add(
                    computer,
                    FindingCode.COMPUTER_WITHOUT_LINES,
                    "",
                    "",
                    "neither telephones nor lines",
                    Optional.of(Mend.set("enabled", false)));
        } else if (computer.lines().lines().isEmpty()
                && computer.lines().access().has(LineAccess.ONLY_OWNER_DIALS)) {
            add(
                    computer,
                    FindingCode.RIGHT_WITHOUT_EFFECT,
                    "only-authorized-users-may-dial",
                    "true",
                    "it limits the lines on the computer's list, and there are none",
                    Optional.of(Mend.set("onlyAuthorizedUsersMayDial", false)));
        }
    }

    private void phone(RosterComputer computer, TextField field, Optional<String> stored) {
        if (stored.isEmpty()) {
            return;
        }
        Optional<ServiceNumber> service = inspection.rules().keys().service(stored.get());
        boolean lineless =
                inspection.linesKnown() && inspection.binding().line(stored.get()).isEmpty();
        if (service.isPresent()) {
            add(
                    computer,
                    NumberFindings.code(service),
                    field.key(),
                    stored.get(),
                    NumberFindings.text(service.get()),
                    Optional.empty());
        } else if (lineless) {
            add(
                    computer,
                    FindingCode.PHONE_WITHOUT_LINE,
                    field.key(),
                    stored.get(),
                    inspection.unclear(stored.get()).orElse("there is no such line"),
                    Optional.empty());
        }
    }

    private void lines(RosterComputer computer) {
        if (!inspection.linesKnown()) {
            return;
        }
        var unknown = new ArrayList<String>();
        var kept = new ArrayList<String>();
        for (String stored : computer.lines().lines()) {
            boolean known =
                    stored.equals(AdditionalLines.ALL)
                            || inspection.binding().line(stored).isPresent();
            Optional<String> unclear = known ? Optional.empty() : inspection.unclear(stored);
            unclear.ifPresent(reason ->
                    add(
                            computer,
                            FindingCode.ADDITIONAL_LINE_UNKNOWN,
                            "lines",
                            stored,
                            reason,
                            Optional.empty()));
            (known || unclear.isPresent() ? kept : unknown).add(stored);
        }
        if (!unknown.isEmpty()) {
            List<String> rest =
                    kept.contains(AdditionalLines.ALL) ? List.of(AdditionalLines.ALL) : kept;
            add(
                    computer,
                    FindingCode.ADDITIONAL_LINE_UNKNOWN,
                    "lines",
                    String.join(", ", unknown),
                    "there is no such line",
                    Mend.lines(rest));
        }
    }

    private void add(
            RosterComputer computer,
            FindingCode code,
            String field,
            String value,
            String message,
            Optional<SequencedMap<String, @Nullable Object>> change) {
        Finding finding = Finding.about(code, FoundAt.of(computer), field, value, message);
        inspection.add(
                change.map(set -> finding.mendedBy(inspection.mend(computer, set)))
                        .orElse(finding));
    }
}
