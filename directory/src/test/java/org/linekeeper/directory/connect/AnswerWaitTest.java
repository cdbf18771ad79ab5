package org.linekeeper.directory.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.browse.ObjectQuery;
import org.linekeeper.core.browse.Ordering;
import org.linekeeper.core.browse.PlaceId;
import org.linekeeper.core.browse.SortField;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.logon.DirectoryWait;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.browse.LdapDirectoryBrowser;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// What counts as waiting for the directory: every answer, once. The clock goes on by one whenever
/// somebody looks at it, so a wait takes one.
final class AnswerWaitTest {
    private static final int ROWS = 5;

    private final AtomicLong clock = new AtomicLong();
    private final FakeActiveDirectory fake = FakeActiveDirectory.withExtendedSchema();
    private DirectoryConnection connection;

    @BeforeEach
    void connect() throws DirectoryException {
        connection =
                DirectoryConnector.connect(
                        ConnectionSettings.of(List.of(ServerUrl.parse(fake.url())))
                                .withPlainAllowed(),
                        new NameAndPassword(
                                fake.administratorDn(),
                                fake.administratorPassword().toCharArray()));
    }

    @AfterEach
    void end() {
        connection.close();
        fake.close();
    }

    private interface Work {
        void run() throws LDAPException, DirectoryException;
    }

    private long waits(Work work) throws LDAPException, DirectoryException {
        try (DirectoryWait wait = DirectoryWait.count(clock::getAndIncrement)) {
            work.run();
            return wait.total().toNanos();
        }
    }

    @Test
    void readingAndWritingWaitOnceEach() throws Exception {
        LDAPConnectionPool pool = connection.pool();
        assertThat(waits(() -> pool.getEntry(fake.baseDn()))).isEqualTo(1);
        assertThat(
                        waits(() -> {
                            pool.getEntry(fake.baseDn());
                            pool.modify(
                                    fake.administratorDn(),
                                    new Modification(
                                            ModificationType.REPLACE, "description", "seen"));
                        }))
                .isEqualTo(2);
    }

    @Test
    void aRefusalWasWaitedFor() throws Exception {
        LDAPConnectionPool pool = connection.pool();
        assertThat(
                        waits(() ->
                                assertThatThrownBy(() ->
                                                pool.search(
                                                        "CN=nobody", SearchScope.BASE, "(cn=x)"))
                                        .isInstanceOf(LDAPException.class)))
                .isEqualTo(1);
    }

    /// Parts of a list are asked for together, so the second need not be waited for.
    @Test
    void partsOfAListAreWaitedForTogether() throws Exception {
        try (var browser =
                LdapDirectoryBrowser.open(
                        connection,
                        StorageMode.SCHEMA,
                        AttributeMap.usual(),
                        InstantSource.system())) {
            PlaceId users = browser.pathTo("CN=x,CN=Users," + fake.baseDn()).getLast().id();
            ObjectQuery list = ObjectQuery.in(users, ROWS);
            assertThat(waits(() -> browser.objects(list))).isEqualTo(1);
            assertThat(
                            waits(() ->
                                    browser.objects(
                                            list.withOrder(new Ordering(SortField.ENABLED, true)))))
                    .isBetween(1L, 2L);
        }
    }

    /// Else every broken connection would leave something behind.
    @Test
    void aBrokenConnectionIsWaitedForNoLonger() throws Exception {
        LDAPConnection single = connection.pool().getConnection();
        try (DirectoryWait wait = DirectoryWait.count(clock::getAndIncrement)) {
            AnswerWait.LOGGER.logSearchRequest(
                    single, 1_000_000, new SearchRequest("", SearchScope.BASE, "(cn=x)"));
            single.close();
            assertThat(wait.total()).isEqualTo(wait.total()).hasNanos(1);
        }
        connection.pool().replaceDefunctConnection(single);
    }
}
