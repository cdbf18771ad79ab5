package org.linekeeper.directory.embedded.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Where an open directory answers, as its process writes it into the folder.
///
/// @param url `ldap://127.0.0.1:port`
/// @param baseDn DN of the domain
/// @param administratorDn account that may do everything
public record FolderAddress(String url, String baseDn, String administratorDn) {
    void write(FolderFiles files) throws IOException {
        var unfinished = files.address().resolveSibling("address.tmp");
        Files.deleteIfExists(unfinished);
        FolderFiles.createPrivate(unfinished);
        Files.write(unfinished, List.of(url, baseDn, administratorDn), StandardCharsets.UTF_8);
        Files.move(unfinished, files.address(), StandardCopyOption.ATOMIC_MOVE);
    }

    static Optional<FolderAddress> read(FolderFiles files) throws IOException {
        try {
            var lines = Files.readAllLines(files.address(), StandardCharsets.UTF_8);
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new FolderAddress(lines.get(0), lines.get(1), lines.get(2)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }
}
