package org.linekeeper.directory.account;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
class FakeSchemaAccountStoreTest implements DirectoryStoreContract {
    private static FakeActiveDirectory fake;
    private static DirectoryConnection connection;

    private final LdapStoreFixture fixture = new LdapStoreFixture(connection, StorageMode.SCHEMA);

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

    @Override
    public LdapStoreFixture fixture() {
        return fixture;
    }
}
