package org.linekeeper.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.SambaDomain;

/// The schema set-up of somebody who is connected to another domain controller than the schema
/// master.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaMasterSambaIT {

    private final SambaDomain first = SambaDomain.start();
    private final SambaDomain second = first.join();
    private final Credentials admin =
            new Credentials.NameAndPassword(first.adminUpn(), first.password().toCharArray());

    @BeforeAll
    void bothAreThere() {
        assertThat(first.address()).isNotEqualTo(second.address());
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
    }

    @Test
    void theSchemaMasterIsFoundAndUsed() throws Exception {
        try (DirectoryConnection here = connect(second, admin)) {
            var asked = new ArrayList<String>();
            var setup =
                    new SchemaSetup(
                            here,
                            host -> {
                                asked.add(host);
                                return connect(first, admin);
                            });
            assertThat(setup.status().schemaMaster()).isEqualTo(first.host());
            assertThat(asked).as("status needs no schema master").isEmpty();
            assertThat(setup.export()).contains("-s " + first.host());

            SetupPlan plan = setup.planInstall();
            assertThat(plan.server()).isEqualTo(first.host());
            assertThat(asked).containsExactly(first.host());
            setup.apply(plan, SetupProgress.NONE);
            assertThat(setup.planInstall().isEmpty()).isTrue();
        }
        try (DirectoryConnection there = connect(first, admin)) {
            var setup = new SchemaSetup(there, host -> connect(second, admin));
            assertThat(setup.planInstall().isEmpty()).as("the master needs nobody").isTrue();
        }
    }

    @Test
    void anUnknownNameIsSaidSoWithTheWayOut() throws Exception {
        try (DirectoryConnection here = connect(second, admin)) {
            var setup = new SchemaSetup(here, HostConnector.like(settings(second), admin));
            assertThatThrownBy(setup::planInstall)
                    .isInstanceOf(DirectoryUnavailableException.class)
                    .hasMessageContaining("schema master, " + first.host())
                    .hasMessageContaining("--url");
        }
    }

    @Test
    void aNameThatLeadsToTheWrongServerIsRefused() throws Exception {
        try (DirectoryConnection here = connect(second, admin)) {
            var setup = new SchemaSetup(here, host -> connect(second, admin));
            assertThatThrownBy(setup::planInstall)
                    .isInstanceOf(DirectoryRefusedException.class)
                    .hasMessageContaining("leads to another server")
                    .hasMessageContaining(first.host());
        }
    }

    private static DirectoryConnection connect(SambaDomain domain, Credentials credentials)
            throws DirectoryException {
        return DirectoryConnector.connect(settings(domain), credentials);
    }

    private static ConnectionSettings settings(SambaDomain domain) {
        return ConnectionSettings.of(List.of(ServerUrl.parse(domain.ldapsUrl())))
                .withCaFile(domain.caFile());
    }
}
