package org.linekeeper.app.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.number.Locations;
import org.linekeeper.core.roster.RosterRules;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.server.SyncSettings;

/// Everything the configuration file decides.
///
/// @param directory which directory, and as whom
/// @param rules what is decided about edits
/// @param locations how numbers are written and dialled; empty if nobody has said
/// @param rosterRules what is decided about rights and lines
/// @param consoleAddress where the console is, as people reach it; empty if nobody has said
/// @param server how the directory is followed by what runs on and on
/// @param console how the console answers
/// @param embeddedFolder where the embedded directory is kept; empty for the usual place
public record Config(
        Directory directory,
        EditRules rules,
        Optional<Locations> locations,
        RosterRules rosterRules,
        Optional<String> consoleAddress,
        Server server,
        ConsoleConfig console,
        Optional<Path> embeddedFolder) {
    public Config {
        requireNonNull(directory, "directory");
        requireNonNull(rules, "rules");
        requireNonNull(locations, "locations");
        requireNonNull(rosterRules, "rosterRules");
        requireNonNull(consoleAddress, "consoleAddress");
        requireNonNull(server, "server");
        requireNonNull(console, "console");
        requireNonNull(embeddedFolder, "embeddedFolder");
    }

    /// How the directory is followed.
    ///
    /// @param sync how often to look, and how long to wait
    /// @param deletionCheck how often to compare what is there with what was, where deletions are
    ///   not seen
    public record Server(SyncSettings sync, Duration deletionCheck) {
        public Server {
            requireNonNull(sync, "sync");
            requireNonNull(deletionCheck, "deletionCheck");
        }
    }

    /// Which directory, and as whom.
    ///
    /// @param urls tried in order; empty if not set
    /// @param filters further conditions in the form of RFC 4515
    /// @param attributes where the standard fields are
    /// @param limits how much at once, and how long to wait
    public record Directory(
            List<String> urls,
            Optional<String> domain,
            LogonAs logon,
            Optional<Path> caFile,
            StorageChoice storage,
            boolean writeBack,
            List<String> bases,
            Map<AccountKind, String> filters,
            AttributeMap attributes,
            Limits limits) {
        public Directory {
            urls = List.copyOf(urls);
            requireNonNull(domain, "domain");
            requireNonNull(logon, "logon");
            requireNonNull(caFile, "caFile");
            requireNonNull(storage, "storage");
            bases = List.copyOf(bases);
            filters = Map.copyOf(filters);
            requireNonNull(attributes, "attributes");
            requireNonNull(limits, "limits");
        }
    }

    /// Who logs on.
    ///
    /// @param bind the account; empty if not set
    /// @param passwordFile where its password is
    /// @param kerberos with the ticket of the person at the keyboard instead
    public record LogonAs(Optional<String> bind, Optional<Path> passwordFile, boolean kerberos) {
        public LogonAs {
            requireNonNull(bind, "bind");
            requireNonNull(passwordFile, "passwordFile");
        }
    }

    /// How much at once, and how long to wait.
    ///
    /// @param pageSize entries per page
    /// @param connections open at the same time
    /// @param connectTimeout for one server
    /// @param responseTimeout for one request
    public record Limits(
            int pageSize, int connections, Duration connectTimeout, Duration responseTimeout) {
        public Limits {
            requireNonNull(connectTimeout, "connectTimeout");
            requireNonNull(responseTimeout, "responseTimeout");
        }
    }
}
