package org.linekeeper.directory.kerberos;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.kerberos.KerberosPrincipal;
import javax.security.auth.kerberos.KeyTab;

/// The keys with which this server opens tickets that are meant for it.
///
/// @param keytab file of keys, as `ktpass`, `samba-tool` or `ktutil` write it
/// @param principal whose keys: `HTTP/console.example.org@EXAMPLE.ORG`, or the service account
///   `console@EXAMPLE.ORG` that has this name as service principal name
public record ServiceKeys(Path keytab, String principal) {
    /// Whoever may read the keys can pretend to be the server.
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    public ServiceKeys {
        requireNonNull(keytab, "keytab");
        requireNonNull(principal, "principal");
    }

    /// What is wrong with the file: that it is missing, open to others, or without a usable key of
    /// the principal; empty if nothing is.
    public Optional<String> problem() {
        if (!Files.isReadable(keytab)) {
            return Optional.of(
                    Files.exists(keytab)
                            ? "may not be read. Check the rights on it."
                            : "there is no such file. Check the name.");
        }
        if (isOpenToOthers()) {
            return Optional.of(
                    "may be read or written by others, who could then pretend to be the console."
                            + " Leave it to the account of `serve` (chmod 600).");
        }
        KeyTab keys = KeyTab.getUnboundInstance(keytab.toFile());
        if (keys.getKeys(new KerberosPrincipal(principal)).length == 0) {
            return Optional.of(
                    "has no usable key of '"
                            + principal
                            + "'. `klist -k -e` shows what it has; keys have to be AES"
                            + " ones. Set console.service-principal"
                            + " to a name that is in it, or export the keys anew.");
        }
        return Optional.empty();
    }

    private boolean isOpenToOthers() {
        try {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(keytab));
            others.retainAll(OTHERS);
            return !others.isEmpty();
        } catch (UnsupportedOperationException _) {
            return false; // Windows: the file's access list decides, which is not looked at
        } catch (IOException _) {
            return false; // readable a moment ago; reading the keys tells more
        }
    }
}
