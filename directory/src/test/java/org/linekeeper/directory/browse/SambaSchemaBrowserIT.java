package org.linekeeper.directory.browse;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.linekeeper.core.browse.DirectoryBrowserContract;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.setup.SchemaSetup;
import org.linekeeper.directory.testing.SambaDomain;

/// The contract with settings in the extended schema of a real domain controller.
class SambaSchemaBrowserIT implements DirectoryBrowserContract {
    private static SambaDomain domain;
    private static DirectoryConnection connection;

    private final LdapBrowseFixture fixture = new LdapBrowseFixture(connection, StorageMode.SCHEMA);

    @BeforeAll
    static void start() throws DirectoryException {
        domain = SambaDomain.start();
        connection =
                DirectoryConnector.connect(
                        ConnectionSettings.of(List.of(ServerUrl.parse(domain.ldapsUrl())))
                                .withCaFile(domain.caFile()),
                        new NameAndPassword(domain.adminUpn(), domain.password().toCharArray()));
        var setup =
                new SchemaSetup(
                        connection,
                        host -> {
                            throw new IllegalStateException(host + " is where we are");
                        });
        setup.apply(setup.planInstall(), SetupProgress.NONE);
    }

    @AfterAll
    static void stop() {
        connection.close();
        domain.close();
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
