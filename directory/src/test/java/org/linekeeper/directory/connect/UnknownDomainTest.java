package org.linekeeper.directory.connect;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.logon.Credentials;
import org.linekeeper.core.problem.DirectoryUnavailableException;

class UnknownDomainTest {
    @Test
    void saysThatDnsKnowsNoDomainController() throws Exception {
        try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> denyEverything(server));
            var lookup =
                    new DomainLookup(
                            "nowhere.invalid",
                            Optional.of("dns://127.0.0.1:" + server.getLocalPort()));
            var settings =
                    new ConnectionSettings(
                            List.of(),
                            Optional.of(lookup),
                            Optional.empty(),
                            false,
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(5),
                            2);
            var credentials = new Credentials.NameAndPassword("a", "b".toCharArray());

            assertThatThrownBy(() -> DirectoryConnector.connect(settings, credentials))
                    .isInstanceOf(DirectoryUnavailableException.class)
                    .hasMessageContaining("DNS knows no domain controller of")
                    .hasMessageContaining("nowhere.invalid")
                    .hasMessageContaining("--url");
        }
    }

    /// Answers every question with "no such name" (RFC 1035 section 4.1.1: QR, RD, RA, RCODE 3).
    private static void denyEverything(DatagramSocket server) {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[512], 512);
                server.receive(packet);
                packet.getData()[2] = (byte) 0x81;
                packet.getData()[3] = (byte) 0x83;
                server.send(packet);
            }
        } catch (IOException _) {
            // the socket was closed: the test is over
        }
    }
}
