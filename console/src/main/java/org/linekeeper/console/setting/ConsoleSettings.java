package org.linekeeper.console.setting;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How the console answers.
///
/// @param listen where
/// @param limits of sessions
/// @param passwordLogon whether people log on by name and password, too
/// @param administrators logins, user principal names or DNs (without case) of people who see all
///   views even if the directory lets them change nobody
/// @param activityFolder where everything that is changed is written down
/// @param metricsToken opens the metrics to other machines; empty for this machine only
/// @param version of the program, to show
/// @param domain DNS name of the directory's domain, to show before anybody has logged on
/// @param demo whom to log on as; empty unless this is a demonstration
public record ConsoleSettings(
        Listen listen,
        SessionLimits limits,
        boolean passwordLogon,
        List<String> administrators,
        Path activityFolder,
        Optional<String> metricsToken,
        String version,
        String domain,
        Optional<DemoAccount> demo) {
    public ConsoleSettings {
        requireNonNull(listen, "listen");
        requireNonNull(limits, "limits");
        administrators = List.copyOf(administrators);
        requireNonNull(activityFolder, "activityFolder");
        requireNonNull(metricsToken, "metricsToken");
        requireNonNull(version, "version");
        requireNonNull(domain, "domain");
        requireNonNull(demo, "demo");
    }
}
