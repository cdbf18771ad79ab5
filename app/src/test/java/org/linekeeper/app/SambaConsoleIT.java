package org.linekeeper.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.console.ConsoleContract;
import org.linekeeper.console.ContractScene;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.testing.SambaDomain;

/// The console's contract over a real domain controller. It has a process for each connection, as
/// Samba has by itself: in one process for all of them, Samba 4.17 goes down when the schema is
/// extended while others read (the live overview does).
final class SambaConsoleIT extends ConsoleContract {
    @TempDir private static Path folder;

    private SambaDomain domain;

    @Override
    protected ContractScene open() {
        domain = SambaDomain.start(Map.of("SAMBA_AD_MODEL", "standard"));
        return LdapConsoleScene.start(
                ConnectionSettings.of(List.of(ServerUrl.parse(domain.ldapsUrl())))
                        .withCaFile(domain.caFile()),
                domain.adminUpn(),
                domain.password(),
                folder);
    }

    @AfterAll
    void closeDomain() {
        domain.close();
    }
}
