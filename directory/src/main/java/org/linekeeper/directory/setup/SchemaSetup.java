package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.StoredSettings;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.AdDiagnostics;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.setup.SchemaMasterLocator.SchemaMaster;

/// Schema set-up of an Active Directory forest.
///
/// Plans are made at the schema master, because only there the schema is surely up to date, and on
/// one single connection, because a pool may spread requests over several domain controllers.
public final class SchemaSetup implements DirectorySetup {

    private final DirectoryConnection here;
    private final HostConnector elsewhere;

    /// @param here the connection in use; stays open
    /// @param elsewhere leads to the schema master and to the other domains of the forest
    public SchemaSetup(DirectoryConnection here, HostConnector elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    @Override
    public SchemaStatus status() throws DirectoryException {
        return withConnection(
                here,
                connection -> {
                    Forest forest = Forest.read(connection);
                    PresentSchema present = new SchemaReader(connection, forest).read();
                    String master = SchemaMasterLocator.locate(connection, forest).host();
                    return new SchemaStanding(forest, present).status(name(connection), master);
                });
    }

    @Override
    public SetupPlan planInstall() throws DirectoryException {
        return atMaster(this::installPlan).plan();
    }

    @Override
    public SetupPlan planRemoval(StoredSettings stored) throws DirectoryException {
        return atMaster(master -> removalPlan(master, stored)).plan();
    }

    @Override
    public String export() throws DirectoryException {
        return withConnection(
                here,
                connection -> {
                    Forest forest = Forest.read(connection);
                    PresentSchema present = new SchemaReader(connection, forest).read();
                    String master = SchemaMasterLocator.locate(connection, forest).host();
                    SchemaPlanner.Outcome outcome =
                            new SchemaPlanner(forest, present).installation();
                    for (Problem problem : outcome.problems()) {
                        if (problem.refuses()) {
                            throw Refusal.because(problem.text());
                        }
                    }
                    List<SetupStep> steps =
                            outcome.steps().stream().map(SchemaStep::shown).toList();
                    return SchemaLdif.file(forest, master, steps);
                });
    }

    @Override
    public void apply(SetupPlan confirmed, SetupProgress progress) throws DirectoryException {
        atMaster(master -> {
            Drawn drawn = redraw(master, confirmed);
            checkConfirmed(confirmed, drawn.plan());
            new SchemaExtender(master.connection(), domains(master)::clear, progress)
                    .run(drawn.steps());
            checkNothingLeft(redraw(master, confirmed).plan());
            return drawn;
        });
    }

    /// A plan with the steps behind it.
    private record Drawn(SetupPlan plan, List<SchemaStep> steps) {}

    /// A connection to the schema master.
    private record Master(LDAPConnection connection, Forest forest, String name) {}

    private Drawn redraw(Master master, SetupPlan confirmed)
            throws LDAPException, DirectoryException {
        return switch (confirmed.purpose()) {
            case INSTALL -> installPlan(master);
            case REMOVE -> removalPlan(master, storedChoice(confirmed));
        };
    }

    /// Whoever confirmed a plan with an irreversible step has agreed to clearing: a removal has no
    /// other.
    private static StoredSettings storedChoice(SetupPlan confirmed) {
        return confirmed.irreversible().isEmpty() ? StoredSettings.REFUSE : StoredSettings.CLEAR;
    }

    private Drawn installPlan(Master master) throws LDAPException {
        PresentSchema present = new SchemaReader(master.connection(), master.forest()).read();
        SchemaPlanner.Outcome outcome = new SchemaPlanner(master.forest(), present).installation();
        var problems = new ArrayList<Problem>(outcome.problems());
        if (!outcome.steps().isEmpty()) {
            ReservedSettings.warning(master.connection(), master.forest().domainDn())
                    .ifPresent(problems::add);
        }
        return drawn(SetupPlan.Purpose.INSTALL, master, outcome.steps(), problems);
    }

    private Drawn removalPlan(Master master, StoredSettings stored)
            throws LDAPException, DirectoryException {
        PresentSchema present = new SchemaReader(master.connection(), master.forest()).read();
        var planner = new SchemaPlanner(master.forest(), present);
        SchemaPlanner.Outcome outcome = planner.removal();
        var steps = new ArrayList<SchemaStep>();
        var problems = new ArrayList<Problem>(outcome.problems());
        Set<UcAttribute> lost = planner.lost();
        Map<AccountKind, Long> counts = domains(master).count(lost);
        if (!counts.isEmpty()) {
            long entries = counts.values().stream().mapToLong(Long::longValue).sum();
            switch (stored) {
                case REFUSE -> problems.add(stillStored(counts));
                case CLEAR -> steps.add(new SchemaStep.ClearSettings(lost, entries));
            }
        }
        steps.addAll(outcome.steps());
        return drawn(SetupPlan.Purpose.REMOVE, master, steps, problems);
    }

    private ForestDomains domains(Master master) {
        return new ForestDomains(master.connection(), master.forest(), elsewhere);
    }

    private static Drawn drawn(
            SetupPlan.Purpose purpose,
            Master master,
            List<SchemaStep> steps,
            List<Problem> problems)
            throws LDAPException {
        var all = new ArrayList<Problem>(problems);
        all.addAll(new SchemaRights(master.connection(), master.forest()).missingFor(steps));
        List<SetupStep> shown = steps.stream().map(SchemaStep::shown).toList();
        return new Drawn(new SetupPlan(purpose, master.name(), shown, all), List.copyOf(steps));
    }

    private static Problem stillStored(Map<AccountKind, Long> counts) {
        String what =
                counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return Problem.error(
                ProblemCode.STORED_SETTINGS,
                "schema",
                what,
                "Entries still hold UC settings; without the schema nobody could read them any more,"
                        + " and the entries themselves could become impossible to change.",
                "Move the settings elsewhere first, or have them deleted for good"
                        + " (schema remove --clear-settings).");
    }

    private static void checkConfirmed(SetupPlan confirmed, SetupPlan fresh)
            throws DirectoryRefusedException {
        for (Problem problem : fresh.problems()) {
            if (problem.refuses()) {
                throw Refusal.because(problem.text());
            }
        }
        Set<String> agreed =
                confirmed.steps().stream().map(SetupStep::text).collect(Collectors.toSet());
        for (SetupStep step : fresh.steps()) {
            if (!agreed.contains(step.text())) {
                throw Refusal.because(
                        "The directory has changed since the plan was made; it would now also be"
                                + " necessary to: "
                                + step.title()
                                + ". Nothing was done. Make a new plan and look at it.");
            }
        }
    }

    private static void checkNothingLeft(SetupPlan left) throws DirectoryRefusedException {
        if (!left.isEmpty()) {
            throw Refusal.because(
                    "All steps were accepted, but the schema master still lacks: "
                            + left.steps().stream()
                                    .map(SetupStep::title)
                                    .collect(Collectors.joining(", "))
                            + ". Make a new plan and look at it.");
        }
    }

    private <T> T atMaster(MasterAction<T> action) throws DirectoryException {
        SchemaMaster[] found = new SchemaMaster[1];
        List<T> done =
                withConnection(
                        here,
                        connection -> {
                            Forest forest = Forest.read(connection);
                            SchemaMaster master = SchemaMasterLocator.locate(connection, forest);
                            found[0] = master;
                            return master.isHere()
                                    ? List.of(
                                            action.accept(
                                                    new Master(connection, forest, master.host())))
                                    : List.<T>of();
                        });
        return done.isEmpty() ? atOther(found[0], action) : done.getFirst();
    }

    private <T> T atOther(SchemaMaster master, MasterAction<T> action) throws DirectoryException {
        try (DirectoryConnection there = connectTo(master)) {
            return withConnection(
                    there,
                    connection -> {
                        Forest forest = Forest.read(connection);
                        if (!DN.equals(forest.settingsDn(), master.settingsDn())) {
                            throw Refusal.because(
                                    "The name "
                                            + master.host()
                                            + " leads to another server than the schema master ("
                                            + forest.settingsDn()
                                            + " answers there). Correct the DNS, or give the schema"
                                            + " master's own address with --url.");
                        }
                        return action.accept(new Master(connection, forest, master.host()));
                    });
        }
    }

    private DirectoryConnection connectTo(SchemaMaster master) throws DirectoryException {
        try {
            return elsewhere.connect(master.host());
        } catch (DirectoryUnavailableException e) {
            throw new DirectoryUnavailableException(
                    "Schema changes are only accepted by the schema master, "
                            + master.host()
                            + ", and it cannot be reached from here. If the name is not known here, give"
                            + " its address with --url instead. "
                            + e.getMessage(),
                    e);
        }
    }

    private static <T> T withConnection(DirectoryConnection directory, Action<T> action)
            throws DirectoryException {
        try {
            LDAPConnection connection = directory.pool().getConnection();
            try {
                T result = action.accept(connection);
                directory.pool().releaseConnection(connection);
                return result;
            } catch (LDAPException e) {
                directory.pool().releaseConnectionAfterException(connection, e);
                throw e;
            } catch (DirectoryException | RuntimeException e) {
                directory.pool().releaseConnection(connection);
                throw e;
            }
        } catch (LDAPException e) {
            throw AdDiagnostics.translate(e, "schema set-up", "");
        }
    }

    private static String name(LDAPConnection connection) {
        return connection.getConnectedAddress() + ":" + connection.getConnectedPort();
    }

    @FunctionalInterface
    private interface Action<T> {
        T accept(LDAPConnection connection) throws LDAPException, DirectoryException;
    }

    @FunctionalInterface
    private interface MasterAction<T> {
        T accept(Master master) throws LDAPException, DirectoryException;
    }
}
