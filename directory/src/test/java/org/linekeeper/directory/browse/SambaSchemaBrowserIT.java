package org.linekeeper.directory.browse;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.browse.BrowseView;
import org.linekeeper.core.browse.DirectoryBrowserContract;
import org.linekeeper.core.browse.PlaceId;
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
    private static final int PAGE = 500;

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

    /// Only there the domain controller knows where a reading is.
    @Test
    void manyContainersAreReadOverOneOfSeveralConnections() throws Exception {
        String parent = fixture.createUnit(domain.baseDn(), "Many");
        for (int i = 0; i < PAGE + 1; i++) {
            fixture.createUnit(parent, "unit" + i);
        }
        LDAPConnectionPool pool = connection.pool();
        List<LDAPConnection> opened = List.of(pool.getConnection(), pool.getConnection());
        opened.forEach(pool::releaseConnection);

        PlaceId place = fixture.browser().pathTo("CN=x," + parent).getLast().id();
        assertThat(fixture.browser().children(place, BrowseView.STANDARD)).hasSize(PAGE + 1);
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
