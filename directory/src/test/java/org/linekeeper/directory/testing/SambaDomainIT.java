package org.linekeeper.directory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SambaDomainIT {
    private final SambaDomain domain = SambaDomain.shared();

    @AfterEach
    void leaveItAsProvisioned() {
        domain.reset();
    }

    @Test
    void answersOverTlsWithACertificateThatFitsItsAddress() throws Exception {
        try (LDAPConnection connection = administrator()) {
            assertThat(connection.getEntry(domain.baseDn())).isNotNull();
            assertThat(connection.getRootDSE().getAttributeValue("dnsHostName"))
                    .isEqualToIgnoringCase(domain.host());
        }
    }

    @Test
    void restoreForgetsWhatCameAfterTheSnapshot() throws Exception {
        add("OU=before");
        domain.snapshot("kept");
        add("OU=after");

        domain.restore("kept");

        assertThat(domain.hasSnapshot("kept")).isTrue();
        assertThat(exists("OU=before")).isTrue();
        assertThat(exists("OU=after")).isFalse();
    }

    @Test
    void resetForgetsEverything() throws Exception {
        add("OU=before");

        domain.reset();

        assertThat(exists("OU=before")).isFalse();
    }

    @Test
    void aPausedServerRefusesAndComesBackWithItsData() throws Exception {
        add("OU=before");

        domain.pause();
        assertThatThrownBy(this::administrator).isInstanceOf(LDAPException.class);
        domain.resume();

        assertThat(exists("OU=before")).isTrue();
    }

    @Test
    void twoDomainsDoNotKnowEachOther() throws Exception {
        add("OU=before");
        try (SambaDomain other = SambaDomain.start()) {
            assertThat(other.address()).isNotEqualTo(domain.address());
            try (LDAPConnection connection = administratorOf(other)) {
                assertThat(connection.getEntry("OU=before," + other.baseDn())).isNull();
            }
        }
    }

    @Test
    void saysWhatIsMissingWhenSambaCannotBeInstalled(@TempDir Path directory) throws IOException {
        Path script = directory.resolve("samba-ad");
        Files.writeString(
                script,
                "#!/bin/sh\n[ $1 = packages ] && echo samba && exit\necho E: no archive >&2\nexit 1\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> SambaDomain.install(script))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("need a real Samba AD domain controller")
                .hasMessageContaining("no archive")
                .hasMessageContaining("by hand: samba");
    }

    private LDAPConnection administrator() throws LDAPException, GeneralSecurityException {
        return administratorOf(domain);
    }

    private static LDAPConnection administratorOf(SambaDomain domain)
            throws LDAPException, GeneralSecurityException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        SSLUtil tls = new SSLUtil(new PEMFileTrustManager(domain.caFile().toFile()));
        return new LDAPConnection(
                tls.createSSLSocketFactory(),
                options,
                domain.address(),
                636,
                domain.adminUpn(),
                domain.password());
    }

    private void add(String rdn) throws LDAPException, GeneralSecurityException {
        try (LDAPConnection connection = administrator()) {
            connection.add(
                    rdn + "," + domain.baseDn(),
                    new Attribute("objectClass", "organizationalUnit"));
        }
    }

    private boolean exists(String rdn) throws LDAPException, GeneralSecurityException {
        try (LDAPConnection connection = administrator()) {
            return connection.getEntry(rdn + "," + domain.baseDn()) != null;
        }
    }
}
