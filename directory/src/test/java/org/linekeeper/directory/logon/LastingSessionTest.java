package org.linekeeper.directory.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.linekeeper.core.browse.DirectoryBrowser;
import org.linekeeper.core.logon.Credentials.NameAndPassword;
import org.linekeeper.core.logon.Session;
import org.linekeeper.core.setup.DirectorySetup;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.FakeActiveDirectory;

/// Whoever is logged on while somebody extends the schema goes on in the right place.
class LastingSessionTest {
    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-11-25T03:00:00Z"));

    private static ConnectionSettings connection(FakeActiveDirectory fake) {
        return ConnectionSettings.of(List.of(ServerUrl.parse(fake.url()))).withPlainAllowed();
    }

    private static NameAndPassword administrator(FakeActiveDirectory fake) {
        return new NameAndPassword(
                fake.administratorDn(), fake.administratorPassword().toCharArray());
    }

    private static void extendSchema(FakeActiveDirectory fake) throws Exception {
        try (Session session =
                new LdapLogon(connection(fake), StoreSettings.defaults())
                        .logon(administrator(fake))) {
            DirectorySetup setup = session.setup();
            setup.apply(setup.planInstall(), SetupProgress.NONE);
        }
    }

    private Session lasting(FakeActiveDirectory fake, StoreSettings store) throws Exception {
        return new PasswordFreeLogon(connection(fake), store, time::get).logon(administrator(fake));
    }

    private void later(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    @Test
    void theExtendedSchemaIsUsedAsSoonAsItIsThere() throws Exception {
        try (var fake = FakeActiveDirectory.withReservedField();
                Session session = lasting(fake, StoreSettings.defaults())) {
            assertThat(session.accounts().storageMode()).isEqualTo(StorageMode.RESERVED);
            extendSchema(fake);
            later(Duration.ofSeconds(2));
            assertThat(session.accounts().storageMode()).isEqualTo(StorageMode.SCHEMA);
            assertThat(session.browser().roots()).isNotEmpty();
        }
    }

    @Test
    void listsLookForItOnceAMinute() throws Exception {
        try (var fake = FakeActiveDirectory.withReservedField();
                Session session = lasting(fake, StoreSettings.defaults())) {
            DirectoryBrowser before = session.browser();
            extendSchema(fake);
            later(Duration.ofSeconds(59));
            assertThat(session.browser()).isSameAs(before);
            later(Duration.ofSeconds(1));
            assertThat(session.browser()).isNotSameAs(before);
        }
    }

    @Test
    void whatTheConfigurationSaysStays() throws Exception {
        try (var fake = FakeActiveDirectory.withReservedField();
                Session session =
                        lasting(fake, StoreSettings.defaults().withStorage(StorageMode.RESERVED))) {
            extendSchema(fake);
            later(Duration.ofSeconds(2));
            assertThat(session.accounts().storageMode()).isEqualTo(StorageMode.RESERVED);
        }
    }

    @Test
    void aDirectoryThatDoesNotAnswerChangesNothing() throws Exception {
        try (var fake = FakeActiveDirectory.withReservedField();
                Session session = lasting(fake, StoreSettings.defaults())) {
            fake.dropConnections();
            later(Duration.ofSeconds(2));
            assertThat(session.accounts().storageMode()).isEqualTo(StorageMode.RESERVED);
        }
    }
}
