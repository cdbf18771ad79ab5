package org.linekeeper.directory.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.connect.ConnectionOpener;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DirectoryConnection;
import org.linekeeper.directory.connect.DirectoryConnector;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.SambaDomain;

/// Identities are looked for beyond the own domain. There is one domain here, so the global
/// catalogue is asked directly.
class ForestSearchSambaIT {
    private static final SambaDomain DOMAIN = SambaDomain.shared();
    private static final String IDENTITY = "sip:forest.search@uctest.example";

    private static final ConnectionSettings SETTINGS =
            ConnectionSettings.of(List.of(ServerUrl.parse(DOMAIN.ldapsUrl())))
                    .withCaFile(DOMAIN.caFile());

    private static DirectoryConnection connection;
    private static Workspace workspace;

    private static DirectoryConnection connect(ConnectionSettings settings)
            throws DirectoryException {
        return DirectoryConnector.connect(
                settings,
                new Credentials.NameAndPassword(
                        DOMAIN.adminUpn(), DOMAIN.password().toCharArray()));
    }

    @BeforeAll
    static void givesAdministratorTheIdentity() throws Exception {
        connection = connect(SETTINGS);
        workspace = new Workspace(connection, StoreSettings.defaults(), StorageMode.RESERVED);
        connection
                .pool()
                .modify(
                        DOMAIN.adminDn(),
                        new Modification(ModificationType.ADD, "proxyAddresses", IDENTITY));
    }

    @AfterAll
    static void takesItAway() throws Exception {
        connection
                .pool()
                .modify(
                        DOMAIN.adminDn(),
                        new Modification(ModificationType.DELETE, "proxyAddresses", IDENTITY));
        connection.close();
    }

    @Test
    void findsTheHolderInTheOwnDomainWithoutCase() throws Exception {
        try (var search = new ForestSearch(workspace, Optional.empty())) {
            assertThat(search.identityHolders(IDENTITY.toUpperCase(Locale.ROOT)))
                    .extracting(AccountRef.Target::login)
                    .containsExactly("Administrator");
        }
    }

    @Test
    void countsTheDomainsOfTheForest() throws Exception {
        try (var search = new ForestSearch(workspace, Optional.empty())) {
            assertThat(search.severalDomains()).isFalse();
        }
    }

    @Test
    void aCatalogueThatWasReachedInTimeNeedsNoLaterLogon() throws Exception {
        ConnectionSettings catalogue = SETTINGS.globalCatalogue().orElseThrow();
        Filter filter = Filter.createEqualityFilter("proxyAddresses", IDENTITY);
        var gone = new DirectoryUnavailableException("no answer at logon.");
        ConnectionOpener late =
                () -> {
                    throw gone;
                };
        try (var search = new ForestSearch(workspace, Optional.empty())) {
            search.reach(() -> connect(catalogue));
            assertThat(search.inCatalogue(late, filter)).hasSize(1);
        }
        try (var search = new ForestSearch(workspace, Optional.empty())) {
            search.reach(late);
            assertThatThrownBy(() -> search.inCatalogue(() -> connect(catalogue), filter))
                    .isSameAs(gone);
        }
    }

    @Test
    void findsTheHolderInTheGlobalCatalogue() throws Exception {
        ConnectionSettings catalogue = SETTINGS.globalCatalogue().orElseThrow();
        assertThat(catalogue.servers())
                .extracting(ServerUrl::toString)
                .containsExactly(DOMAIN.globalCatalogueUrl());
        try (var search = new ForestSearch(workspace, Optional.empty())) {
            assertThat(
                            search.inCatalogue(
                                    () -> connect(catalogue),
                                    Filter.createEqualityFilter("proxyAddresses", IDENTITY)))
                    .extracting(AccountRef.Target::dn)
                    .containsExactly(DOMAIN.adminDn());
        }
    }
}
