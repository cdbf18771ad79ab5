package org.linekeeper.directory.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.NameResolver;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.directory.testing.KerberosOfDomain;
import org.linekeeper.directory.testing.SambaDomain;
import org.linekeeper.directory.testing.TcpRelay;

/// Connections against a real domain controller.
class DirectoryConnectorSambaIT {
    private static final SambaDomain DOMAIN = SambaDomain.shared();
    private static final ServerUrl NOBODY = ServerUrl.parse("ldaps://127.0.0.9:9");

    private static Credentials administrator() {
        return new Credentials.NameAndPassword(DOMAIN.adminUpn(), DOMAIN.password().toCharArray());
    }

    private static ConnectionSettings at(ServerUrl... servers) {
        return ConnectionSettings.of(List.of(servers)).withCaFile(DOMAIN.caFile());
    }

    private static void assertReads(DirectoryConnection connection) throws Exception {
        var request =
                new SearchRequest(
                        DOMAIN.baseDn(), SearchScope.SUB, "(sAMAccountName=Administrator)", "cn");
        assertThat(PooledSearch.search(connection.pool(), request).getEntryCount()).isEqualTo(1);
    }

    @Test
    void logsOnOverLdaps() throws Exception {
        try (var connection =
                DirectoryConnector.connect(
                        at(ServerUrl.parse(DOMAIN.ldapsUrl())), administrator())) {
            assertReads(connection);
            assertThat(connection.rootDse().defaultNamingContext()).isEqualTo(DOMAIN.baseDn());
            assertThat(connection.description()).contains("ldaps://");
        }
    }

    @Test
    void startsTlsOnLdapByItself() throws Exception {
        try (var connection =
                DirectoryConnector.connect(
                        at(ServerUrl.parse(DOMAIN.ldapUrl())), administrator())) {
            assertReads(connection);
            var one = connection.pool().getConnection();
            try {
                assertThat(one.getSSLSession()).as("TLS session").isNotNull();
            } finally {
                connection.pool().releaseConnection(one);
            }
        }
    }

    @Test
    void refusesCertificateOfAnotherHost() {
        assertUnsafe(at(new ServerUrl(true, "other.example", 636)));
    }

    @Test
    void refusesCertificateOfAnotherHostAfterStartTls() {
        assertUnsafe(at(new ServerUrl(false, "other.example", 389)));
    }

    @Test
    void acceptsCertificateThatNamesTheHost() throws Exception {
        try (var connection =
                DirectoryConnector.connect(
                        at(new ServerUrl(true, DOMAIN.host(), 636)),
                        administrator(),
                        new EverythingIsTheDomainController())) {
            assertReads(connection);
        }
    }

    @Test
    void refusesCertificateOfUnknownAuthority() {
        assertUnsafe(ConnectionSettings.of(List.of(ServerUrl.parse(DOMAIN.ldapsUrl()))));
    }

    private static void assertUnsafe(ConnectionSettings settings) {
        assertThatExceptionOfType(DirectoryRefusedException.class)
                .isThrownBy(() ->
                        DirectoryConnector.connect(
                                        settings,
                                        administrator(),
                                        new EverythingIsTheDomainController())
                                .close())
                .satisfies(e -> assertThat(e.category()).isEqualTo(Category.UNSAFE))
                .withMessageContaining("certificate")
                .withMessageContaining("--ca-file");
    }

    @Test
    void saysWhyTheLogonWasRefusedAndNeverThePassword() {
        assertThatExceptionOfType(DirectoryRefusedException.class)
                .isThrownBy(() ->
                        DirectoryConnector.connect(
                                        at(ServerUrl.parse(DOMAIN.ldapsUrl())),
                                        new Credentials.NameAndPassword(
                                                DOMAIN.adminUpn(), "Wr0ng-Secret".toCharArray()))
                                .close())
                .satisfies(e -> assertThat(e.category()).isEqualTo(Category.LOGON))
                .withMessageContaining("user name or password is wrong")
                .withMessageNotContaining("Wr0ng-Secret");
    }

    @Test
    void refusesEmptyPasswordBeforeAnythingIsSent() {
        assertThatExceptionOfType(DirectoryRefusedException.class)
                .isThrownBy(() ->
                        DirectoryConnector.connect(
                                        at(NOBODY),
                                        new Credentials.NameAndPassword(
                                                "x@example.org", new char[0]))
                                .close())
                .withMessageContaining("password is empty");
    }

    @Test
    void takesTheNextServerWhenTheFirstIsDown() throws Exception {
        try (var connection =
                DirectoryConnector.connect(
                        at(NOBODY, ServerUrl.parse(DOMAIN.ldapsUrl())), administrator())) {
            assertReads(connection);
        }
    }

    /// Several times, because the library took the end of the first connection for an answer of the
    /// second now and then.
    @RepeatedTest(20)
    void readsOnAtTheNextServerWhenTheFirstGoesAway() throws Exception {
        try (var relay = new TcpRelay("127.0.0.1", DOMAIN.address(), 636)) {
            var first = new ServerUrl(true, "127.0.0.1", relay.port()); // the certificate names it
            try (var connection =
                    DirectoryConnector.connect(
                            at(first, ServerUrl.parse(DOMAIN.ldapsUrl())), administrator())) {
                assertReads(connection);
                relay.cut();
                assertReads(connection);
            }
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatExceptionOfType(DirectoryUnavailableException.class)
                .isThrownBy(() -> DirectoryConnector.connect(at(NOBODY), administrator()).close())
                .withMessageContaining("127.0.0.9");
    }

    @Test
    void logsOnWithTheTicketOfTheTicketCache(@TempDir Path folder) throws Exception {
        KerberosOfDomain.use(DOMAIN);
        Path cache = folder.resolve("tickets");
        kinit(cache);
        for (String url : List.of(DOMAIN.ldapUrl(), DOMAIN.ldapsUrl())) {
            try (var connection =
                    DirectoryConnector.connect(
                            at(ServerUrl.parse(url)),
                            new Credentials.KerberosTicket(Optional.of(cache)))) {
                assertReads(connection);
            }
        }
    }

    @Test
    void saysThatThereIsNoTicket(@TempDir Path folder) throws Exception {
        KerberosOfDomain.use(DOMAIN);
        assertThatExceptionOfType(DirectoryRefusedException.class)
                .isThrownBy(() ->
                        DirectoryConnector.connect(
                                        at(ServerUrl.parse(DOMAIN.ldapUrl())),
                                        new Credentials.KerberosTicket(
                                                Optional.of(folder.resolve("none"))))
                                .close())
                .satisfies(e -> assertThat(e.category()).isEqualTo(Category.LOGON))
                .withMessageContaining("kinit");
    }

    @Test
    void refusesKerberosOverMixedServers() {
        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(() ->
                        DirectoryConnector.connect(
                                        at(
                                                ServerUrl.parse(DOMAIN.ldapUrl()),
                                                ServerUrl.parse(DOMAIN.ldapsUrl())),
                                        new Credentials.KerberosTicket())
                                .close())
                .withMessageContaining("all ldap://");
    }

    private static void kinit(Path cache) throws Exception {
        var builder =
                new ProcessBuilder(
                        "kinit", "-c", cache.toString(), "Administrator@" + DOMAIN.realm());
        builder.environment().put("KRB5_CONFIG", DOMAIN.krb5Conf().toString());
        Path log = Files.createTempFile("kinit", ".log");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (var in = process.outputWriter()) {
            in.write(DOMAIN.password() + "\n");
        }
        assertThat(process.waitFor(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    @Test
    void findsDomainControllersByDns() throws Exception {
        var lookup =
                new DomainLookup(DOMAIN.dnsDomain(), Optional.of("dns://" + DOMAIN.dnsServer()));
        var settings =
                new ConnectionSettings(
                        List.of(),
                        Optional.of(lookup),
                        Optional.of(DOMAIN.caFile()),
                        false,
                        ConnectionSettings.CONNECT_TIMEOUT,
                        ConnectionSettings.RESPONSE_TIMEOUT,
                        1);
        try (var connection =
                DirectoryConnector.connect(
                        settings, administrator(), new EverythingIsTheDomainController())) {
            assertReads(connection);
            assertThat(connection.description()).contains(DOMAIN.host());
        }
    }

    /// A resolver for which every name is the domain controller's.
    private static final class EverythingIsTheDomainController extends NameResolver {
        @Override
        public InetAddress getByName(String host) throws UnknownHostException {
            return InetAddress.getByAddress(
                    host, InetAddress.getByName(DOMAIN.address()).getAddress());
        }

        @Override
        public InetAddress[] getAllByName(String host) throws UnknownHostException {
            return new InetAddress[] {getByName(host)};
        }

        @Override
        public void toString(StringBuilder buffer) {
            buffer.append("everything is ").append(DOMAIN.address());
        }
    }
}
