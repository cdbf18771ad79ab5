package org.linekeeper.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linekeeper.cli.CliRun;
import org.linekeeper.cli.SampleAccounts;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;

class ConnectionOptionsTest {
    private final CliRun cli = new CliRun(SampleAccounts.store());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--url ldaps://a --url ldaps://b --no-write-back user show ford",
                "user --url ldaps://a --url ldaps://b --no-write-back show ford",
                "user show --url ldaps://a --url ldaps://b --no-write-back ford",
                "user show ford --url ldaps://a --url ldaps://b --no-write-back",
                "--url ldaps://a user --url=ldaps://b show ford --no-write-back",
            })
    void areAcceptedBeforeAndAfterTheCommand(String line) {
        cli.run(line.split(" "));

        ConnectionRequest request = Optional.ofNullable(cli.request()).orElseThrow();
        assertThat(request.urls()).containsExactly("ldaps://a", "ldaps://b");
        assertThat(request.noWriteBack()).isTrue();
    }

    @Test
    void areAllHandedOver() {
        cli.run(
                ("user show ford --domain example.org --bind EXAMPLE\\admin --password-file pw"
                                + " --ca-file ca.pem --start-tls --insecure-plain --storage Reserved"
                                + " --base OU=a --base OU=b --config c.yaml")
                        .split(" "));

        assertThat(cli.request())
                .isEqualTo(
                        new ConnectionRequest(
                                List.of(),
                                Optional.of("example.org"),
                                Optional.of("EXAMPLE\\admin"),
                                Optional.of(Path.of("pw")),
                                Optional.of(Path.of("ca.pem")),
                                true,
                                false,
                                true,
                                Optional.of(StorageChoice.RESERVED),
                                false,
                                List.of("OU=a", "OU=b"),
                                Optional.of(Path.of("c.yaml"))));
    }

    @Test
    void leaveEverythingOpenByDefault() {
        cli.run("user", "show", "ford");
        assertThat(cli.request())
                .isEqualTo(
                        new ConnectionRequest(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                false,
                                Optional.empty(),
                                false,
                                List.of(),
                                Optional.empty()));
    }
}
