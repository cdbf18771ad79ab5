package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupPlan.Purpose;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.SnapInSetup;
import org.linekeeper.core.setup.SnapInStatus;
import org.linekeeper.core.setup.SnapInStatus.Registered;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;

/// Registers the menu item in the display specifiers of the forest. Unlike the schema, any domain
/// controller takes such changes.
public final class DisplaySpecifierSetup implements SnapInSetup {
    private static final int NAMED = 3;

    /// A program and something after it. The attribute cannot hold arguments (Microsoft,
    /// "Registering a Static Context Menu Item").
    private static final Pattern WITH_ARGUMENTS =
            Pattern.compile("(?i).*\\.(cmd|bat|exe|com|vbs|js|ps1|lnk)\\s+\\S.*");

    private final DirectoryConnection connection;

    /// @param connection stays open
    public DisplaySpecifierSetup(DirectoryConnection connection) {
        this.connection = connection;
    }

    @Override
    public SnapInStatus status() throws DirectoryException {
        return new SnapInStatus(
                server(),
                read().stream()
                        .map(specifier ->
                                new SnapInStatus.Item(
                                        specifier.locale(),
                                        MenuLanguage.name(specifier.locale()),
                                        specifier.kind(),
                                        specifier
                                                .item()
                                                .map(item ->
                                                        new Registered(
                                                                item.order(),
                                                                item.text(),
                                                                item.program()))))
                        .toList());
    }

    @Override
    public SetupPlan planAdd(String program) throws DirectoryException {
        return drawnAdd(program).plan();
    }

    @Override
    public SetupPlan planRemoval() throws DirectoryException {
        return drawnRemoval().plan();
    }

    @Override
    public void add(String program, SetupPlan confirmed, SetupProgress progress)
            throws DirectoryException {
        apply(confirmed, drawnAdd(program), progress);
        checkNothingLeft(planAdd(program));
    }

    @Override
    public void remove(SetupPlan confirmed, SetupProgress progress) throws DirectoryException {
        apply(confirmed, drawnRemoval(), progress);
        checkNothingLeft(planRemoval());
    }

    /// A plan with the steps behind it.
    private record Drawn(SetupPlan plan, List<SnapInStep> steps) {}

    private Drawn drawnAdd(String program) throws DirectoryException {
        List<DisplaySpecifier> specifiers = read();
        var problems = new ArrayList<Problem>();
        programProblem(program, problems);
        if (specifiers.isEmpty()) {
            problems.add(
                    Problem.error(
                            ProblemCode.OPERATION_REFUSED,
                            "snapin",
                            "",
                            "the directory has no display specifiers (or this account may not see"
                                    + " them), so its tools have no menus to add to.",
                            "Use this on an Active Directory domain."));
        }
        List<SnapInStep> steps =
                problems.isEmpty() ? new SnapInPlanner(specifiers).additions(program) : List.of();
        return drawn(Purpose.INSTALL, specifiers, steps, problems);
    }

    private Drawn drawnRemoval() throws DirectoryException {
        List<DisplaySpecifier> specifiers = read();
        return drawn(
                Purpose.REMOVE,
                specifiers,
                new SnapInPlanner(specifiers).removals(),
                new ArrayList<>());
    }

    private static void programProblem(String program, List<Problem> problems) {
        String rule = "";
        if (program.isBlank() || !program.strip().equals(program)) {
            rule = "the program is empty, or begins or ends with blanks.";
        } else if (program.chars().anyMatch(c -> c == '"' || Character.isISOControl(c))) {
            rule = "the program must not contain quotation marks or control characters.";
        } else if (WITH_ARGUMENTS.matcher(program).matches()) {
            rule = "Active Directory's tools do not take arguments after the program.";
        }
        if (!rule.isEmpty()) {
            problems.add(
                    Problem.error(
                            ProblemCode.VALUE_NOT_UNDERSTOOD,
                            "program",
                            program,
                            rule,
                            "Give the full path of linekeeper-open.cmd as administrators' computers"
                                    + " see it, for example"
                                    + " \\\\server\\share\\linekeeper\\windows\\linekeeper-open.cmd."));
        }
    }

    private Drawn drawn(
            Purpose purpose,
            List<DisplaySpecifier> specifiers,
            List<SnapInStep> steps,
            List<Problem> problems) {
        Set<String> written =
                steps.stream()
                        .flatMap(step -> step.changes().stream())
                        .map(LDIFModifyChangeRecord::getDN)
                        .collect(Collectors.toSet());
        List<String> closed =
                specifiers.stream()
                        .filter(specifier -> written.contains(specifier.dn()))
                        .filter(specifier -> !specifier.writable())
                        .map(DisplaySpecifier::dn)
                        .toList();
        if (!closed.isEmpty()) {
            problems.add(rightMissing(closed));
        }
        List<SetupStep> shown = steps.stream().map(SnapInStep::shown).toList();
        return new Drawn(new SetupPlan(purpose, server(), shown, problems), steps);
    }

    private Problem rightMissing(List<String> closed) {
        String more = closed.size() > NAMED ? " and " + (closed.size() - NAMED) + " more" : "";
        return Problem.error(
                ProblemCode.RIGHT_MISSING,
                "snapin",
                DisplaySpecifier.MENU,
                "The account in use may not write "
                        + DisplaySpecifier.MENU
                        + " of "
                        + String.join("; ", closed.stream().limit(NAMED).toList())
                        + more
                        + ".",
                "Use an account that is a member of Enterprise Admins, or of Domain Admins of "
                        + connection.rootDse().rootDomainNamingContext()
                        + " (membership counts from the next logon).");
    }

    private void apply(SetupPlan confirmed, Drawn fresh, SetupProgress progress)
            throws DirectoryException {
        for (Problem problem : fresh.plan().problems()) {
            if (problem.refuses()) {
                throw Refusal.because(problem.text());
            }
        }
        Set<String> agreed =
                confirmed.steps().stream().map(SetupStep::text).collect(Collectors.toSet());
        for (SetupStep step : fresh.plan().steps()) {
            if (!agreed.contains(step.text())) {
                throw Refusal.because(
                        "The directory has changed since the plan was made; it would now also be"
                                + " necessary to: "
                                + step.title()
                                + ". Nothing was done. Make a new plan and look at it.");
            }
        }
        int total = fresh.steps().size();
        for (int i = 0; i < total; i++) {
            SetupStep shown = fresh.plan().steps().get(i);
            progress.started(shown, i + 1, total);
            for (LDIFModifyChangeRecord change : fresh.steps().get(i).changes()) {
                send(change);
            }
            progress.finished(shown, i + 1, total);
        }
    }

    /// Somebody who does the same at the same moment harms nobody: the end is looked at.
    private void send(LDIFModifyChangeRecord change) throws DirectoryException {
        try {
            connection.pool().modify(change.toModifyRequest());
        } catch (LDAPException e) {
            boolean doneByOthers =
                    e.getResultCode().equals(ResultCode.ATTRIBUTE_OR_VALUE_EXISTS)
                            || e.getResultCode().equals(ResultCode.NO_SUCH_ATTRIBUTE);
            if (!doneByOthers) {
                throw AdDiagnostics.translate(e, "registering the menu item", change.getDN());
            }
        }
    }

    private static void checkNothingLeft(SetupPlan left) throws DirectoryRefusedException {
        if (!left.isEmpty()) {
            throw Refusal.because(
                    "All steps were accepted, but something is still to be done: "
                            + left.steps().getFirst().title()
                            + ". Make a new plan and look at it.");
        }
    }

    private List<DisplaySpecifier> read() throws DirectoryException {
        try {
            return new DisplaySpecifierReader(
                            connection.pool(), connection.rootDse().configurationNamingContext())
                    .read();
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "reading the display specifiers", "");
        }
    }

    private String server() {
        return connection.rootDse().dnsHostName();
    }
}
