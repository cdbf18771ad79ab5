package org.linekeeper.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.cli.demo.Demonstration;
import org.linekeeper.cli.grammar.CommandException;

/// Which ports the demonstration takes.
class EmbeddedDemonstrationTest {
    private static final int USUAL_PORT = 10_389;

    @TempDir Path folder;

    @Test
    void anyFreePortServesWhereTheUsualOneIsTaken() throws Exception {
        try (var other = new ServerSocket()) {
            try {
                other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), USUAL_PORT));
            } catch (BindException _) {
                // somebody has it already, which will do
            }
            try (Demonstration.Running running = start(OptionalInt.empty())) {
                int port = URI.create(running.facts().url()).getPort();
                assertThat(port).isPositive().isNotEqualTo(USUAL_PORT);
            }
        }
    }

    @Test
    void aPortThatWasAskedForAndIsTakenIsRefusedByItsNumber() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(CommandException.class)
                    .isThrownBy(() -> start(OptionalInt.of(other.getLocalPort())).close())
                    .withMessageContaining("--port '" + other.getLocalPort() + "'")
                    .withMessageContaining("Give another one");
        }
    }

    private Demonstration.Running start(OptionalInt port) throws Exception {
        return new EmbeddedDemonstration(new Environment(Map.of(), folder))
                .start(port, OptionalInt.of(0), Optional.of(folder.resolve("demo")));
    }
}
