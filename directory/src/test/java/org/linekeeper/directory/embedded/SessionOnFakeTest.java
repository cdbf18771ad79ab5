package org.linekeeper.directory.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linekeeper.directory.embedded.DirectoryScene.add;
import static org.linekeeper.directory.embedded.EntryRulesTest.assertCode;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.check.PlaceAccess;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SchemaStatus;
import org.linekeeper.core.setup.SetupPlan;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.StoredSettings;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.sample.SampleCompany;
import org.linekeeper.directory.logon.LdapLogon;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// The program's own sessions on the embedded directory: what it answers is enough for the schema
/// set-up and the check of rights.
class SessionOnFakeTest {
    private static Session logon(String url, String name, String password)
            throws DirectoryException {
        var connection = ConnectionSettings.of(List.of(ServerUrl.parse(url))).withPlainAllowed();
        var credentials = new Credentials.NameAndPassword(name, password.toCharArray());
        return new LdapLogon(connection, StoreSettings.defaults()).logon(credentials);
    }

    /// Windows takes a schema change into use only when told to; Samba does so at once and cannot
    /// show that a refresh is missing.
    @Test
    void schemaSetUpRefreshesTheCacheWhereWindowsNeedsIt()
            throws LDAPException, DirectoryException {
        try (var scene = new DirectoryScene(FakeActiveDirectory.withReservedField());
                var session =
                        logon(
                                scene.fake.url(),
                                scene.fake.administratorDn(),
                                scene.fake.administratorPassword())) {
            var setup = session.setup();
            assertThat(setup.status().state()).isEqualTo(SchemaStatus.State.NONE);
            apply(setup, setup.planInstall());
            assertThat(setup.status().state()).isEqualTo(SchemaStatus.State.INSTALLED);
            assertThat(setup.planInstall().steps()).isEmpty();
            var anna = scene.user("anna", "ectisrv3CTIEnabled: 1");
            scene.connection.delete(anna);

            apply(setup, setup.planRemoval(StoredSettings.REFUSE));
            assertCode(
                    ResultCode.NO_SUCH_ATTRIBUTE,
                    () -> scene.user("bert", "ectisrv3CTIEnabled: 1"));
            apply(setup, setup.planInstall());
            assertThat(setup.status().state()).isEqualTo(SchemaStatus.State.INSTALLED);
            scene.modify(scene.user("carl"), add("ectisrv3CTIEnabled", "1"));
        }
    }

    private static void apply(DirectorySetup setup, SetupPlan plan) throws DirectoryException {
        setup.apply(plan, SetupProgress.NONE);
    }

    @Test
    void checkOfRightsFindsNothingMissingForTheAdministratorAndMuchForAnybodyElse()
            throws Exception {
        try (var directory =
                        EmbeddedDirectory.open(EmbeddedOptions.inMemory().withSampleCompany());
                var administrator =
                        logon(
                                directory.url(),
                                directory.administratorName(),
                                directory.administratorPassword());
                var person = logon(directory.url(), "j.grosskopf", SampleCompany.PASSWORD)) {
            var all = administrator.access().check(Optional.empty(), _ -> {});
            assertThat(all.complete()).isTrue();
            assertThat(all.problems()).isEmpty();
            assertThat(all.places()).hasSizeGreaterThan(10);

            var little = person.access().check(Optional.empty(), _ -> {});
            assertThat(little.places()).noneMatch(PlaceAccess::complete);
            assertThat(little.problems())
                    .extracting(problem -> problem.code())
                    .contains(ProblemCode.RIGHT_MISSING);
        }
    }
}
