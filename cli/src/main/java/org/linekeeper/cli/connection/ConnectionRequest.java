package org.linekeeper.cli.connection;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.store.StorageMode;

/// What the command line says about the directory and the account to use. What it leaves open, the
/// configuration file decides.
///
/// @param urls directory servers, tried in order
/// @param domain DNS domain whose servers are found by SRV records
/// @param bind DN, `user@domain` or `DOMAIN\\user`
/// @param passwordFile where the password is
/// @param caFile certificates to trust, PEM
/// @param startTls TLS on `ldap://` addresses
/// @param kerberos log on with the Kerberos ticket of the person at the keyboard
/// @param insecurePlain allow a password to cross the network in clear
/// @param storage where settings are kept
/// @param noWriteBack leave standard attributes alone
/// @param bases containers to search, subtrees included
/// @param config the configuration file
public record ConnectionRequest(
        List<String> urls,
        Optional<String> domain,
        Optional<String> bind,
        Optional<Path> passwordFile,
        Optional<Path> caFile,
        boolean startTls,
        boolean kerberos,
        boolean insecurePlain,
        Optional<StorageChoice> storage,
        boolean noWriteBack,
        List<String> bases,
        Optional<Path> config) {

    /// Where settings are kept, as far as somebody decided it.
    public enum StorageChoice {
        /// Look at the directory.
        AUTO,
        /// The extended schema.
        SCHEMA,
        /// The reserved field.
        RESERVED;

        /// The mode; empty for [#AUTO].
        public Optional<StorageMode> mode() {
            return switch (this) {
                case AUTO -> Optional.empty();
                case SCHEMA -> Optional.of(StorageMode.SCHEMA);
                case RESERVED -> Optional.of(StorageMode.RESERVED);
            };
        }
    }

    public ConnectionRequest {
        urls = List.copyOf(urls);
        requireNonNull(domain, "domain");
        requireNonNull(bind, "bind");
        requireNonNull(passwordFile, "passwordFile");
        requireNonNull(caFile, "caFile");
        requireNonNull(storage, "storage");
        bases = List.copyOf(bases);
        requireNonNull(config, "config");
    }
}
