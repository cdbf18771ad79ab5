package org.linekeeper.directory.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linekeeper.core.check.AccessReport;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.setup.SchemaStatus.State;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;
import org.linekeeper.directory.setup.HostConnector;
import org.linekeeper.directory.setup.SchemaSetup;

/// Set-up and check against the directory of our own.
class EmbeddedAccessTest {

    @ParameterizedTest
    @CsvSource({"true, SCHEMA, INSTALLED", "false, RESERVED, NONE"})
    void theAdministratorOfTheEmbeddedDirectoryMayDoEverything(
            boolean extended, StorageMode storage, State state) throws Exception {
        EmbeddedOptions options = EmbeddedOptions.inMemory().withExtendedSchema(extended);
        try (EmbeddedDirectory directory = EmbeddedDirectory.open(options)) {
            ConnectionSettings settings =
                    ConnectionSettings.of(List.of(ServerUrl.parse(directory.url())))
                            .withPlainAllowed();
            var admin =
                    new Credentials.NameAndPassword(
                            directory.administratorDn(),
                            directory.administratorPassword().toCharArray());
            try (DirectoryConnection connection = DirectoryConnector.connect(settings, admin)) {
                String ou = "OU=Sales," + directory.baseDn();
                connection.pool().add("dn: " + ou, "objectClass: organizationalUnit");
                connection
                        .pool()
                        .add("dn: CN=Ford," + ou, "objectClass: user", "sAMAccountName: ford");
                var setup = new SchemaSetup(connection, HostConnector.like(settings, admin));
                assertThat(setup.status().state()).isEqualTo(state);
                assertThat(setup.planInstall().isEmpty()).isEqualTo(extended);
                AccessReport report =
                        new DirectoryAccessCheck(
                                        connection, setup, storage, true, AttributeMap.usual())
                                .check(Optional.empty(), place -> {});
                assertThat(report.places()).hasSize(1);
                assertThat(report.complete()).as("%s", report).isTrue();
                assertThat(report.account()).containsIgnoringCase("Administrator");
                assertThat(report.problems()).isEmpty();
            }
        }
    }
}
