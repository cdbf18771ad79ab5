package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.roster.BindingReport.NamedLine;
import org.linekeeper.core.roster.UsableLine.Reason;

/// Which lines a person logged on at a computer sees, and on which of them they may dial (vendor
/// manual chapters 3, 11 and 12).
///
/// - The person's own lines, wherever they sit.
/// - The computer's two telephones: "he or she can use these phones even if he or she is not the
///   owner".
/// - The lines of the computer's multi-line driver, or with `*` every enabled line. "Only
///   authorized users may dial" limits these: then only their owner dials on them. It does not
///   limit the two telephones, because the setting is stored as the access to the list
///   (`ectisrv3CTILinesPermissions`).
/// - Nobody dials on a line that is switched off.
/// - On a terminal server, for a person without own lines: the telephones beside the workstation
///   they sit at.
public final class ComputerLines {
    private final Roster roster;
    private final RosterComputer computer;
    private final RosterUser user;
    private final Optional<RosterComputer> workstation;

    /// @param roster whose accounts the others are
    /// @param computer where the person is logged on
    /// @param user the person
    /// @param workstation where the person sits, when `computer` is a terminal server
    public ComputerLines(
            Roster roster,
            RosterComputer computer,
            RosterUser user,
            Optional<RosterComputer> workstation) {
        this.roster = requireNonNull(roster, "roster");
        this.computer = requireNonNull(computer, "computer");
        this.user = requireNonNull(user, "user");
        this.workstation = requireNonNull(workstation, "workstation");
    }

    /// The lines, own ones first; each once, with every reason.
    public List<UsableLine> lines() {
        BindingReport binding = roster.binding();
        Map<RosterLine, EnumSet<Reason>> reasons = new LinkedHashMap<>();
        List<RosterLine> own = binding.ownLines(user);
        own.forEach(line -> add(reasons, line, Reason.OWN));
        if (computer.enabled()) {
            phone(binding, computer.firstPhone(), Reason.FIRST_PHONE, reasons);
            phone(binding, computer.secondPhone(), Reason.SECOND_PHONE, reasons);
            if (computer.lines().all()) {
                binding.lines().stream()
                        .filter(line -> line.line().enabled())
                        .forEach(line -> add(reasons, line, Reason.ALL));
            }
            for (NamedLine named : listed(binding)) {
                named.line().ifPresent(line -> add(reasons, line, Reason.LISTED));
            }
        }
        if (own.isEmpty()) {
            workstation
                    .filter(RosterComputer::enabled)
                    .ifPresent(seat -> {
                        phone(binding, seat.firstPhone(), Reason.WORKSTATION, reasons);
                        phone(binding, seat.secondPhone(), Reason.WORKSTATION, reasons);
                    });
        }
        var lines = new ArrayList<UsableLine>(reasons.size());
        reasons.forEach((line, why) ->
                lines.add(new UsableLine(line, binding.owner(line), why, mayDial(line, why))));
        return List.copyOf(lines);
    }

    /// Numbers of the computer that no line has, as stored.
    public List<String> withoutLine() {
        BindingReport binding = roster.binding();
        var numbers = new ArrayList<String>();
        computer.firstPhone().ifPresent(numbers::add);
        computer.secondPhone().ifPresent(numbers::add);
        listed(binding).forEach(named -> numbers.add(named.stored()));
        return numbers.stream().filter(number -> binding.line(number).isEmpty()).toList();
    }

    /// Whether only a line's owner may dial on the listed lines.
    public boolean onlyOwnersDial() {
        return computer.lines().access().has(LineAccess.ONLY_OWNER_DIALS);
    }

    private List<NamedLine> listed(BindingReport binding) {
        return binding.named(
                computer.lines().lines().stream().filter(number -> !number.equals("*")).toList());
    }

    private boolean mayDial(RosterLine line, Set<Reason> reasons) {
        return line.line().enabled()
                && (!onlyOwnersDial() || reasons.stream().anyMatch(Reason::alwaysDials));
    }

    private static void phone(
            BindingReport binding,
            Optional<String> number,
            Reason reason,
            Map<RosterLine, EnumSet<Reason>> reasons) {
        number.flatMap(binding::line).ifPresent(line -> add(reasons, line, reason));
    }

    private static void add(
            Map<RosterLine, EnumSet<Reason>> reasons, RosterLine line, Reason reason) {
        reasons.computeIfAbsent(line, _ -> EnumSet.noneOf(Reason.class)).add(reason);
    }
}
