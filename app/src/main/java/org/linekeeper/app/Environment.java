package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the program runs: environment variables and the person's home.
record Environment(Map<String, String> variables, Path home) {
    private static final String FOLDER = "linekeeper";

    Environment {
        variables = Map.copyOf(variables);
        requireNonNull(home, "home");
    }

    static Environment ofProcess() {
        return of(System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    /// The home is `HOME`, as the XDG base directory specification and every shell have it. Java's
    /// own answer comes from the system's list of users instead, which is somebody else's home
    /// where a service or `sudo` sets another one; it is taken where `HOME` is no absolute path.
    static Environment of(Map<String, String> variables, Path userHome) {
        Path home = Path.of(variables.getOrDefault("HOME", ""));
        return new Environment(variables, home.isAbsolute() ? home : userHome);
    }

    /// A variable that is set to something.
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(text -> !text.isEmpty());
    }

    /// Whether errors are told with everything that helps to find their cause.
    boolean debug() {
        return variable("LINEKEEPER_DEBUG").isPresent();
    }

    /// The configuration file of the person (XDG base directory specification 0.8, and what Windows
    /// has instead).
    Path configFile() {
        Path folder =
                variable("XDG_CONFIG_HOME")
                        .or(() -> variable("APPDATA"))
                        .map(Path::of)
                        .orElse(home.resolve(".config"));
        return folder.resolve(FOLDER).resolve("linekeeper.yaml");
    }

    /// Where the person's programs keep their data.
    Path dataFolder() {
        Path folder =
                variable("XDG_DATA_HOME")
                        .or(() -> variable("LOCALAPPDATA"))
                        .map(Path::of)
                        .orElse(home.resolve(".local").resolve("share"));
        return folder.resolve(FOLDER);
    }

    /// Where what the console changes is written down (XDG base directory specification 0.8).
    Path activityFolder() {
        Path folder =
                variable("XDG_STATE_HOME")
                        .or(() -> variable("LOCALAPPDATA"))
                        .map(Path::of)
                        .orElse(home.resolve(".local").resolve("state"));
        return folder.resolve(FOLDER).resolve("activity");
    }

    /// Where the demonstration is kept.
    Path demoFolder() {
        return dataFolder().resolve("demo");
    }

    /// Where the embedded directory is kept if nobody says otherwise: the person's own one; if
    /// there is none, that of the demonstration; if there is neither, a new one.
    Path embeddedFolder() {
        Path own = directoryIn(dataFolder());
        Path demo = directoryIn(demoFolder());
        return !Files.exists(own) && Files.exists(demo) ? demo : own;
    }

    /// The embedded directory in a folder that holds more.
    static Path directoryIn(Path folder) {
        return folder.resolve("directory");
    }
}
