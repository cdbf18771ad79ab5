package org.linekeeper.directory.embedded;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.UUID;
import org.linekeeper.directory.embedded.operation.DirectoryState;
import org.linekeeper.directory.embedded.operation.DomainNames;
import org.linekeeper.directory.embedded.operation.PasswordVault;
import org.linekeeper.directory.embedded.operation.Provisioning;
import org.linekeeper.directory.embedded.operation.SecurityId;

/// Makes the contents of a directory that does not exist yet.
final class NewDirectory {
    private final EmbeddedOptions options;
    private final PasswordVault passwords;

    NewDirectory(EmbeddedOptions options, PasswordVault passwords) {
        this.options = options;
        this.passwords = passwords;
    }

    /// What the directory starts with.
    ///
    /// @param password of the administrator
    DirectoryState.Start start(String password) throws IOException {
        var names = new DomainNames(options.domain());
        return new Provisioning(
                        names, randomSid(), options.extendedSchema(), _ -> UUID.randomUUID())
                .run(passwords.seal(password));
    }

    private static SecurityId randomSid() {
        var random = new SecureRandom();
        return SecurityId.of(
                21,
                Integer.toUnsignedLong(random.nextInt()),
                Integer.toUnsignedLong(random.nextInt()),
                Integer.toUnsignedLong(random.nextInt()));
    }
}
