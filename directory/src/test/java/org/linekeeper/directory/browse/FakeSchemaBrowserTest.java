package org.linekeeper.directory.browse;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.linekeeper.core.browse.DirectoryBrowserContract;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// The contract with settings in the extended schema of a directory in memory with the limits of
/// Windows.
class FakeSchemaBrowserTest implements DirectoryBrowserContract {
    private static FakeActiveDirectory fake;
    private static DirectoryConnection connection;

    private final LdapBrowseFixture fixture = new LdapBrowseFixture(connection, StorageMode.SCHEMA);

    @BeforeAll
    static void start() throws DirectoryException {
        fake = FakeActiveDirectory.withExtendedSchema();
        connection =
                DirectoryConnector.connect(
                        ConnectionSettings.of(List.of(ServerUrl.parse(fake.url())))
                                .withPlainAllowed(),
                        new NameAndPassword(
                                fake.administratorDn(),
                                fake.administratorPassword().toCharArray()));
    }

    @AfterAll
    static void stop() {
        connection.close();
        fake.close();
    }

    @AfterEach
    void giveBack() {
        fixture.close();
    }

    @Override
    public LdapBrowseFixture fixture() {
        return fixture;
    }
}
