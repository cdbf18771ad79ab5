package org.linekeeper.directory.embedded;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Function;
import org.linekeeper.directory.embedded.operation.DirectoryState;
import org.linekeeper.directory.embedded.operation.DomainNames;
import org.linekeeper.directory.embedded.operation.PasswordVault;
import org.linekeeper.directory.embedded.operation.Provisioning;
import org.linekeeper.directory.embedded.operation.SecurityId;
import org.linekeeper.directory.embedded.operation.ServerLimits;
import org.linekeeper.directory.embedded.sample.NameGuid;
import org.linekeeper.directory.embedded.sample.SampleCompany;
import org.linekeeper.directory.embedded.store.Journal;

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
        boolean sample = options.sampleCompany();
        Function<String, UUID> ids = sample ? NameGuid::of : _ -> UUID.randomUUID();
        var sid = sample ? SampleCompany.SID : randomSid();
        var start =
                new Provisioning(names, sid, options.extendedSchema(), ids)
                        .run(passwords.sealInvented(password));
        return sample ? withSample(start) : start;
    }

    private DirectoryState.Start withSample(DirectoryState.Start start) throws IOException {
        var state =
                new DirectoryState(
                        start, ServerLimits.NONE, passwords, Journal.NONE, options.clock());
        SampleCompany.fill(
                state, passwords.sealInvented(SampleCompany.PASSWORD), options.extendedSchema());
        return state.frozen(everything -> everything);
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
