package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linekeeper.cli.connection.ConsolePages;
import org.linekeeper.cli.grammar.CommandException;

/// Shows the console's pages in the browser that the operating system starts for an address.
final class SystemBrowser implements ConsolePages {
    private final Environment environment;

    SystemBrowser(Environment environment) {
        this.environment = requireNonNull(environment, "environment");
    }

    @Override
    public Optional<String> address(Optional<Path> config) throws CommandException {
        Optional<String> variable = environment.variable("LINEKEEPER_CONSOLE");
        return variable.isPresent() && config.isEmpty()
                ? variable
                : ConfigLocation.read(config, environment).consoleAddress();
    }

    /// The address is one argument of a program; no shell reads it.
    @Override
    public boolean show(URI page) {
        List<String> command = new ArrayList<>(starter(System.getProperty("os.name", "")));
        if (command.isEmpty()) {
            return false;
        }
        command.add(page.toASCIIString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException _) {
            return false; // there is no such program here
        }
    }

    /// The program that opens an address; empty where nobody could see it.
    private List<String> starter(String system) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (lower.startsWith("mac")) {
            return List.of("open");
        }
        boolean screen =
                environment.variable("DISPLAY").isPresent()
                        || environment.variable("WAYLAND_DISPLAY").isPresent();
        return screen ? List.of("xdg-open") : List.of();
    }
}
