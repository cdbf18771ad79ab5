package org.linekeeper.directory.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An embedded directory that another process has open.
///
/// @param url where it answers
/// @param baseDn DN of the domain
/// @param administratorDn DN of the account that may do everything
/// @param passwordFile file with its password, readable by the owner of the folder
public record RunningDirectory(
        String url, String baseDn, String administratorDn, Path passwordFile) {

    /// The administrator's password as it was when the directory was made.
    ///
    /// @throws IOException when the file cannot be read, mostly because it belongs to somebody else
    public String administratorPassword() throws IOException {
        return Files.readString(passwordFile, StandardCharsets.UTF_8).strip();
    }
}
