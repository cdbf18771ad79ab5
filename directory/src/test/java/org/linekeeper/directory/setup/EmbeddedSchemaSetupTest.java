package org.linekeeper.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.setup.SchemaStatus.State;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.core.setup.StoredSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;

/// The schema set-up against the directory of our own, with more settings than fit on two pages.
class EmbeddedSchemaSetupTest {

    private static final int USERS = 1_201;

    @Test
    void settingsOnManyPagesAreCountedAndClearedBeforeTheRemoval() throws Exception {
        EmbeddedOptions options = EmbeddedOptions.inMemory().withExtendedSchema(false);
        try (EmbeddedDirectory directory = EmbeddedDirectory.open(options)) {
            ConnectionSettings settings =
                    ConnectionSettings.of(List.of(ServerUrl.parse(directory.url())))
                            .withPlainAllowed();
            var admin =
                    new Credentials.NameAndPassword(
                            directory.administratorDn(),
                            directory.administratorPassword().toCharArray());
            try (DirectoryConnection connection = DirectoryConnector.connect(settings, admin)) {
                var setup = new SchemaSetup(connection, HostConnector.like(settings, admin));
                setup.apply(setup.planInstall(), SetupProgress.NONE);
                assertThat(setup.status().state()).isEqualTo(State.INSTALLED);
                makeUsers(connection, "CN=Users," + directory.baseDn());

                assertThat(setup.planRemoval(StoredSettings.REFUSE).problems().getFirst().value())
                        .isEqualTo(USERS + " user");
                SetupPlan plan = setup.planRemoval(StoredSettings.CLEAR);
                assertThat(plan.irreversible())
                        .extracting(SetupStep::title)
                        .containsExactly("delete the UC settings of " + USERS + " entries");
                setup.apply(plan, SetupProgress.NONE);
                assertThat(setup.status().state()).isEqualTo(State.DEACTIVATED);

                setup.apply(setup.planInstall(), SetupProgress.NONE);
                assertThat(setup.status().state()).isEqualTo(State.INSTALLED);
                assertThat(
                                connection
                                        .pool()
                                        .search(
                                                directory.baseDn(),
                                                SearchScope.SUB,
                                                "(ectisrv3CTILines=*)",
                                                "1.1")
                                        .getEntryCount())
                        .isZero();
            }
        }
    }

    @Test
    void whoExtendsTheSchemaIsToldOfSettingsInTheReservedField() throws Exception {
        EmbeddedOptions options = EmbeddedOptions.inMemory().withExtendedSchema(false);
        try (EmbeddedDirectory directory = EmbeddedDirectory.open(options)) {
            ConnectionSettings settings =
                    ConnectionSettings.of(List.of(ServerUrl.parse(directory.url())))
                            .withPlainAllowed();
            var admin =
                    new Credentials.NameAndPassword(
                            directory.administratorDn(),
                            directory.administratorPassword().toCharArray());
            try (DirectoryConnection connection = DirectoryConnector.connect(settings, admin)) {
                var setup = new SchemaSetup(connection, HostConnector.like(settings, admin));
                assertThat(setup.planInstall().problems()).isEmpty();
                connection
                        .pool()
                        .add(
                                "dn: CN=dent,CN=Users," + directory.baseDn(),
                                "objectClass: user",
                                "sAMAccountName: dent",
                                "extensionName: ectisrv3CTIEnabled=1",
                                "extensionName: of somebody else");

                SetupPlan plan = setup.planInstall();

                assertThat(plan.refused()).isFalse();
                assertThat(plan.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.value()).isEqualTo("1 accounts");
                            assertThat(problem.nextStep()).contains("--storage reserved");
                        });
                setup.apply(plan, SetupProgress.NONE);
                assertThat(setup.planInstall().problems()).isEmpty();
            }
        }
    }

    private static void makeUsers(DirectoryConnection connection, String container)
            throws Exception {
        for (int i = 0; i < USERS; i++) {
            connection
                    .pool()
                    .add(
                            "dn: CN=user" + i + "," + container,
                            "objectClass: user",
                            "sAMAccountName: user" + i,
                            "ectisrv3CTIEnabled: 1",
                            "ectisrv3CTILines: +49 30 " + i);
        }
    }
}
