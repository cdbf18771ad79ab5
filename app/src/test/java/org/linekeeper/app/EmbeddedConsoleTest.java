package org.linekeeper.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.linekeeper.console.ConsoleContract;
import org.linekeeper.console.ContractScene;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.ServerUrl;
import org.linekeeper.directory.embedded.EmbeddedDirectory;
import org.linekeeper.directory.embedded.EmbeddedOptions;

/// The console's contract over the embedded directory.
final class EmbeddedConsoleTest extends ConsoleContract {
    @TempDir private static Path folder;

    private EmbeddedDirectory directory;

    @Override
    protected ContractScene open() {
        try {
            directory =
                    EmbeddedDirectory.open(EmbeddedOptions.inMemory().withExtendedSchema(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LdapConsoleScene.start(
                ConnectionSettings.of(List.of(ServerUrl.parse(directory.url()))).withPlainAllowed(),
                directory.administratorName(),
                directory.administratorPassword(),
                folder);
    }

    @AfterAll
    void closeDirectory() {
        directory.close();
    }
}
