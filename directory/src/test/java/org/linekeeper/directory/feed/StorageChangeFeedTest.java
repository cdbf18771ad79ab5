package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.FeedConnection;
import org.linekeeper.core.live.FeedToken;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.logon.LdapLogon;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// Whoever follows a directory while its schema is extended does not go on reading the reserved
/// field.
class StorageChangeFeedTest {
    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-11-25T03:00:00Z"));

    @Test
    void everythingIsReadAgainWhenSettingsAreKeptElsewhere() throws Exception {
        try (var fake = FakeActiveDirectory.withReservedField()) {
            var connection =
                    ConnectionSettings.of(List.of(ServerUrl.parse(fake.url()))).withPlainAllowed();
            var administrator =
                    new NameAndPassword(
                            fake.administratorDn(), fake.administratorPassword().toCharArray());
            var feed =
                    new LdapChangeFeed(
                            connection,
                            StoreSettings.defaults(),
                            administrator,
                            FeedSettings.usual(),
                            time::get);
            final FeedToken token;
            try (FeedConnection before = feed.connect(() -> {})) {
                token = before.everything(_ -> {});
                extendSchema(connection, administrator);
                assertThat(before.since(token)).isInstanceOf(FeedAnswer.Changes.class);
                time.updateAndGet(now -> now.plus(Duration.ofSeconds(11)));
                assertThatThrownBy(() -> before.since(token))
                        .isInstanceOf(DirectoryUnavailableException.class)
                        .hasMessageContaining("schema");
            }
            try (FeedConnection after = feed.connect(() -> {})) {
                assertThat(after.since(token)).isInstanceOf(FeedAnswer.StartOver.class);
                var all = new ArrayList<FeedChange>();
                FeedToken next = after.everything(all::add);
                assertThat(all).isNotEmpty();
                assertThat(after.since(next)).isInstanceOf(FeedAnswer.Changes.class);
            }
        }
    }

    private static void extendSchema(ConnectionSettings connection, NameAndPassword administrator)
            throws Exception {
        try (Session session =
                new LdapLogon(connection, StoreSettings.defaults()).logon(administrator)) {
            var setup = session.setup();
            setup.apply(setup.planInstall(), SetupProgress.NONE);
        }
    }
}
