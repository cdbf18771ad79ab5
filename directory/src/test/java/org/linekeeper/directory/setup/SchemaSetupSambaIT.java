package org.linekeeper.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.setup.SchemaStatus.State;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.StoredSettings;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.SambaDomain;

/// The schema set-up against a real domain controller, from nothing to installed and back. What
/// Samba lets pass and Windows does not is the business of [SchemaPlannerTest].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaSetupSambaIT {

    private static final String JOE = "Passw0rd!Joe";
    private static final int INSTALL_STEPS = 30;

    private final SambaDomain domain = SambaDomain.start();
    private boolean touched;

    @BeforeAll
    void makePeople() {
        domain.tool("user", "create", "joe", JOE);
        domain.tool("user", "create", "sally", JOE);
        domain.tool("group", "addmembers", "Schema Admins", "sally");
        domain.snapshot("fresh");
    }

    @AfterAll
    void stop() {
        domain.close();
    }

    @BeforeEach
    void untouchedAgain() {
        if (touched) {
            domain.restore("fresh");
        }
    }

    @Test
    void fromNothingInterruptedTwiceToInstalledAndBackAndInstalledAgain() throws Exception {
        touched = true;
        try (DirectoryConnection admin = connect(domain.adminUpn(), domain.password())) {
            var setup = new SchemaSetup(admin, host -> connect(domain.adminUpn(), ""));
            assertThat(setup.status().state()).isEqualTo(State.NONE);
            assertThat(setup.status().schemaMaster()).isEqualTo(domain.host());

            SetupPlan plan = setup.planInstall();
            assertThat(plan.server()).isEqualTo(domain.host());
            assertThat(plan.refused()).as("%s", plan.problems()).isFalse();
            assertThat(plan.steps()).hasSize(INSTALL_STEPS);
            interruptAfter(7, setup, plan);
            assertThat(setup.status().state()).isEqualTo(State.PARTIAL);
            interruptAfter(16, setup, setup.planInstall());
            var progress = new RecordingProgress();
            setup.apply(setup.planInstall(), progress);
            assertThat(progress.finished).isEqualTo(progress.total).isLessThan(INSTALL_STEPS);

            assertThat(setup.planInstall().isEmpty()).isTrue();
            assertThat(setup.planInstall().problems()).isEmpty();
            assertThat(setup.status().state()).isEqualTo(State.INSTALLED);
            assertAttributesAsInTheTable(admin);
            setup.apply(plan, SetupProgress.NONE);
            assertThat(setup.status().state()).as("repeated").isEqualTo(State.INSTALLED);

            removeAndInstallAgain(admin, setup);
        }
    }

    private void removeAndInstallAgain(DirectoryConnection admin, SchemaSetup setup)
            throws DirectoryException, LDAPException {
        String joe = "CN=joe,CN=Users," + domain.baseDn();
        String group = "CN=Domain Guests,CN=Users," + domain.baseDn();
        admin.pool().modify(joe, set("ectisrv3CTIEnabled", "1"), set("ectisrv3CTILines", "a"));
        admin.pool().modify(joe, set("ectisrv3UserPassword", "secret"));
        admin.pool().modify(group, set("ectisrv3CTIServices", "-1"));

        SetupPlan refused = setup.planRemoval(StoredSettings.REFUSE);
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.STORED_SETTINGS);
                    assertThat(problem.value()).isEqualTo("1 user, 1 group");
                });
        assertThatThrownBy(() -> setup.apply(refused, SetupProgress.NONE))
                .isInstanceOf(DirectoryRefusedException.class)
                .hasMessageContaining("1 user, 1 group");
        assertThat(setup.status().state()).isEqualTo(State.INSTALLED);

        SetupPlan removal = setup.planRemoval(StoredSettings.CLEAR);
        assertThat(removal.irreversible())
                .extracting(SetupStep::title)
                .containsExactly("delete the UC settings of 2 entries");
        var progress = new RecordingProgress();
        setup.apply(removal, progress);
        assertThat(progress.entries).isEqualTo(2);
        assertThat(setup.planRemoval(StoredSettings.REFUSE).isEmpty()).isTrue();
        assertThat(setup.status().state()).isEqualTo(State.DEACTIVATED);
        assertThat(admin.pool().getEntry(joe).getAttributes())
                .noneMatch(a -> a.getName().startsWith(UcAttribute.PREFIX));
        admin.pool().modify(joe, set("description", "can still be changed"));

        SetupPlan back = setup.planInstall();
        assertThat(back.irreversible()).isEmpty();
        setup.apply(back, SetupProgress.NONE);
        assertThat(setup.planInstall().isEmpty()).isTrue();
        admin.pool().modify(joe, set("ectisrv3CTIEnabled", "1"));
    }

    @Test
    void anOrdinaryAccountIsToldWhatItLacksAndNothingIsWritten() throws Exception {
        try (DirectoryConnection joe = connect("joe@" + domain.dnsDomain(), JOE)) {
            var setup = new SchemaSetup(joe, host -> connect("joe@" + domain.dnsDomain(), JOE));
            SetupPlan plan = setup.planInstall();
            assertThat(plan.steps()).hasSize(INSTALL_STEPS);
            assertThat(plan.problems())
                    .extracting(Problem::code, Problem::value)
                    .containsExactly(
                            tuple(ProblemCode.RIGHT_MISSING, "Schema Admins"),
                            tuple(ProblemCode.RIGHT_MISSING, "Enterprise Admins"));
            assertThat(plan.problems().getFirst().message())
                    .contains("create attributeSchema in " + domain.schemaDn())
                    .contains("create classSchema in " + domain.schemaDn())
                    .contains("write auxiliaryClass of CN=User," + domain.schemaDn());
            assertThatThrownBy(() -> setup.apply(plan, SetupProgress.NONE))
                    .isInstanceOf(DirectoryRefusedException.class)
                    .hasMessageContaining("Schema Admins");
            assertThat(setup.status().state()).isEqualTo(State.NONE);
            assertThat(setup.export()).contains("CN=ectisrv3User," + domain.schemaDn());
        }
    }

    @Test
    void aSchemaAdministratorIsToldThatOnlyThePropertySetIsOutOfReach() throws Exception {
        try (DirectoryConnection sally = connect("sally@" + domain.dnsDomain(), JOE)) {
            var setup = new SchemaSetup(sally, host -> connect("sally@" + domain.dnsDomain(), JOE));
            assertThat(setup.planInstall().problems())
                    .extracting(Problem::value)
                    .containsExactly("Enterprise Admins");
        }
    }

    @Test
    void exportAppliedWithLdapmodifyLeavesNothingToDo(@TempDir Path folder) throws Exception {
        touched = true;
        try (DirectoryConnection admin = connect(domain.adminUpn(), domain.password())) {
            var setup = new SchemaSetup(admin, host -> connect(domain.adminUpn(), ""));
            Path file = folder.resolve("uc-settings.ldf");
            Files.writeString(file, setup.export());
            assertThat(ldapmodify(file)).as("exit code of ldapmodify").isZero();
            assertThat(setup.planInstall().isEmpty()).isTrue();
            assertThat(setup.planInstall().problems()).isEmpty();
            assertThat(setup.export()).contains("Nothing is missing");
        }
    }

    @Test
    void anAttributeOfWrongSyntaxIsRefusedAndNothingIsWritten() throws Exception {
        touched = true;
        try (DirectoryConnection admin = connect(domain.adminUpn(), domain.password())) {
            admin.pool()
                    .add(
                            "dn: CN=foreign-name," + domain.schemaDn(),
                            "objectClass: attributeSchema",
                            "attributeID: 1.2.840.113556.1.8000.2554.4242.7.1",
                            "attributeSyntax: 2.5.5.9",
                            "oMSyntax: 2",
                            "isSingleValued: TRUE",
                            "lDAPDisplayName: ectisrv3UserSipUri");
            var setup = new SchemaSetup(admin, host -> connect(domain.adminUpn(), ""));
            SetupPlan plan = setup.planInstall();
            assertThat(plan.problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.text())
                                    .contains("ectisrv3UserSipUri")
                                    .contains("2.5.5.9/2, single-valued")
                                    .contains("2.5.5.12/64, single-valued")
                                    .contains("CN=foreign-name"));
            assertThatThrownBy(() -> setup.apply(plan, SetupProgress.NONE))
                    .isInstanceOf(DirectoryRefusedException.class)
                    .hasMessageContaining("ectisrv3UserSipUri");
            assertThat(setup.status().state()).isEqualTo(State.REFUSED);
            assertThat(admin.pool().getEntry("CN=ectisrv3CTIEnabled," + domain.schemaDn()))
                    .isNull();
        }
    }

    @Test
    void aPlanThatTheDirectoryHasOvertakenIsNotApplied() throws Exception {
        try (DirectoryConnection admin = connect(domain.adminUpn(), domain.password())) {
            var setup = new SchemaSetup(admin, host -> connect(domain.adminUpn(), ""));
            SetupPlan plan = setup.planInstall();
            var shorter =
                    new SetupPlan(
                            plan.purpose(),
                            plan.server(),
                            plan.steps().subList(1, plan.steps().size()),
                            plan.problems());
            assertThatThrownBy(() -> setup.apply(shorter, SetupProgress.NONE))
                    .isInstanceOf(DirectoryRefusedException.class)
                    .hasMessageContaining("create attribute ectisrv3CTIEnabled");
            assertThat(setup.status().state()).isEqualTo(State.NONE);
        }
    }

    private void assertAttributesAsInTheTable(DirectoryConnection admin) throws LDAPException {
        for (UcAttribute attribute : UcAttribute.values()) {
            Entry entry =
                    admin.pool()
                            .searchForEntry(
                                    domain.schemaDn(),
                                    SearchScope.ONE,
                                    "(lDAPDisplayName=" + attribute.ldapName() + ")");
            assertThat(entry).as(attribute.ldapName()).isNotNull();
            assertThat(entry.getAttributeValue("attributeID")).isEqualTo(attribute.oid());
            assertThat(entry.getAttributeValue("isSingleValued"))
                    .isEqualTo(attribute.multiValued() ? "FALSE" : "TRUE");
            assertThat(entry.getAttributeValue("searchFlags"))
                    .isEqualTo(Integer.toString(attribute.searchFlags()));
            assertThat(entry.hasAttribute("attributeSecurityGUID"))
                    .isEqualTo(!attribute.confidential());
            assertThat(entry.hasAttribute("rangeUpper")).isFalse();
        }
    }

    private static void interruptAfter(int steps, SchemaSetup setup, SetupPlan plan) {
        assertThatThrownBy(() -> setup.apply(plan, new PullingThePlug(steps)))
                .isInstanceOf(PlugPulled.class);
    }

    private int ldapmodify(Path file) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        "ldapmodify",
                        "-x",
                        "-H",
                        domain.ldapsUrl(),
                        "-D",
                        domain.adminUpn(),
                        "-w",
                        domain.password(),
                        "-f",
                        file.toString());
        builder.environment().put("LDAPTLS_CACERT", domain.caFile().toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private DirectoryConnection connect(String name, String password) throws DirectoryException {
        ConnectionSettings settings =
                ConnectionSettings.of(List.of(ServerUrl.parse(domain.ldapsUrl())))
                        .withCaFile(domain.caFile());
        return DirectoryConnector.connect(
                settings, new Credentials.NameAndPassword(name, password.toCharArray()));
    }

    private static Modification set(String attribute, String value) {
        return new Modification(ModificationType.REPLACE, attribute, value);
    }

    private static final class RecordingProgress implements SetupProgress {
        private int finished;
        private int total;
        private long entries;

        @Override
        public void started(SetupStep step, int number, int of) {
            total = of;
        }

        @Override
        public void finished(SetupStep step, int number, int of) {
            finished = number;
        }

        @Override
        public void advanced(SetupStep step, long treated) {
            entries = treated;
        }
    }

    /// Stands for a killed process: nothing runs after it.
    private record PullingThePlug(int after) implements SetupProgress {
        @Override
        public void started(SetupStep step, int number, int total) {}

        @Override
        public void finished(SetupStep step, int number, int total) {
            if (number == after) {
                throw new PlugPulled();
            }
        }
    }

    private static final class PlugPulled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
