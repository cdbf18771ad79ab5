package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.app.config.Config;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.directory.account.StoreSettings;
import org.linekeeper.directory.connect.ConnectionSettings;
import org.linekeeper.directory.connect.DomainLookup;
import org.linekeeper.directory.connect.ServerUrl;

/// Finds out which directory is meant, and as whom: command line over configuration file, and the
/// embedded directory where neither names another one.
final class DirectoryTargets {
    private final Environment environment;

    DirectoryTargets(Environment environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    /// The target of one command.
    DirectoryTarget passing(ConnectionRequest request, Prompt prompt)
            throws CommandException, DirectoryException {
        return target(request, prompt, false);
    }

    /// The target of something that runs on and on: an embedded directory lets others in meanwhile.
    DirectoryTarget lasting(ConnectionRequest request, Prompt prompt)
            throws CommandException, DirectoryException {
        return target(request, prompt, true);
    }

    private DirectoryTarget target(ConnectionRequest request, Prompt prompt, boolean lasting)
            throws CommandException, DirectoryException {
        Config config = ConfigLocation.read(request.config(), environment);
        StoreSettings store = store(request, config.directory());
        Optional<ConnectionSettings> connection = connection(request, config.directory());
        var logon = new LogonSource(environment, prompt);
        if (connection.isEmpty()) {
            return new EmbeddedTargets(environment, logon).open(request, config, store, lasting);
        }
        return new DirectoryTarget(
                connection.get(),
                store,
                logon.credentials(request, config.directory().logon()),
                config,
                () -> {});
    }

    static StoreSettings store(ConnectionRequest request, Config.Directory directory) {
        return new StoreSettings(
                request.storage().orElse(directory.storage()).mode(),
                directory.writeBack() && !request.noWriteBack(),
                request.bases().isEmpty() ? directory.bases() : request.bases(),
                directory.filters(),
                directory.attributes(),
                directory.limits().pageSize());
    }

    /// Where to connect; empty if nothing names a directory. A directory named on the command line
    /// replaces the configured one.
    static Optional<ConnectionSettings> connection(
            ConnectionRequest request, Config.Directory directory) throws CommandException {
        boolean named = !request.urls().isEmpty() || request.domain().isPresent();
        List<String> urls = named ? request.urls() : directory.urls();
        Optional<String> domain = named ? request.domain() : directory.domain();
        if (urls.isEmpty() && domain.isEmpty()) {
            return Optional.empty();
        }
        if (request.startTls() && request.insecurePlain()) {
            throw CommandException.usage(
                    "--start-tls and --insecure-plain exclude each other; give one of them.");
        }
        Config.Limits limits = directory.limits();
        return Optional.of(
                new ConnectionSettings(
                        servers(urls),
                        urls.isEmpty() ? domain.map(DomainLookup::of) : Optional.empty(),
                        request.caFile().or(directory::caFile),
                        request.insecurePlain(),
                        limits.connectTimeout(),
                        limits.responseTimeout(),
                        limits.connections()));
    }

    private static List<ServerUrl> servers(List<String> urls) throws CommandException {
        var servers = new ArrayList<ServerUrl>();
        for (String url : urls) {
            try {
                servers.add(ServerUrl.parse(url));
            } catch (IllegalArgumentException e) {
                throw CommandException.usage(String.valueOf(e.getMessage()));
            }
        }
        return servers;
    }
}
