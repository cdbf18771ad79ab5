package org.linekeeper.app.config;

import static org.linekeeper.app.config.ConfigKey.ACCOUNTS_PRESENCE_DOMAINS;
import static org.linekeeper.app.config.ConfigKey.ACCOUNTS_SERVICES_ON_ENABLE;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_BASES;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_BIND;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_CA_FILE;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_CONNECTIONS;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_CONNECT_TIMEOUT;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_DOMAIN;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_FILTER_COMPUTERS;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_FILTER_GROUPS;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_FILTER_USERS;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_KERBEROS;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_PAGE_SIZE;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_PASSWORD_FILE;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_RESPONSE_TIMEOUT;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_STORAGE;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_URLS;
import static org.linekeeper.app.config.ConfigKey.DIRECTORY_WRITE_BACK;
import static org.linekeeper.app.config.ConfigKey.EMBEDDED_FOLDER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linekeeper.app.config.Config.Directory;
import org.linekeeper.app.config.Config.Limits;
import org.linekeeper.app.config.Config.LogonAs;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Reads the configuration file and tells everything that is wrong with it at once.
public final class ConfigReader {
    private static final int MAX_PAGE_SIZE = 1000;
    private static final int MAX_CONNECTIONS = 64;
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");

    private final Map<ConfigKey, ConfigText.Value> values;
    private final List<String> findings;
    private final Path folder;

    private ConfigReader(ConfigText text, Path folder) {
        this.values = text.values();
        this.findings = new ArrayList<>(text.findings());
        this.folder = folder;
    }

    /// What counts without a file.
    public static Config defaults() {
        return new ConfigReader(ConfigText.of(""), Path.of("")).config();
    }

    /// Reads a file.
    ///
    /// @throws CommandException listing everything that is wrong with it
    public static Config read(Path file) throws CommandException {
        String yaml;
        try {
            yaml = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            throw CommandException.configuration(
                    file.toString(), List.of("there is no such file. Check the name."));
        } catch (IOException e) {
            throw CommandException.configuration(
                    file.toString(),
                    List.of(
                            "cannot be read as UTF-8 text ("
                                    + e
                                    + "). Check rights and encoding."));
        }
        Path parent = file.toAbsolutePath().getParent();
        var reader = new ConfigReader(ConfigText.of(yaml), parent == null ? Path.of("") : parent);
        Config config = reader.config();
        if (!reader.findings.isEmpty()) {
            throw CommandException.configuration(file.toString(), reader.findings);
        }
        return config;
    }

    private Config config() {
        Map<AccountKind, String> filters = new EnumMap<>(AccountKind.class);
        text(DIRECTORY_FILTER_USERS).ifPresent(text -> filters.put(AccountKind.USER, text));
        text(DIRECTORY_FILTER_GROUPS).ifPresent(text -> filters.put(AccountKind.GROUP, text));
        text(DIRECTORY_FILTER_COMPUTERS).ifPresent(text -> filters.put(AccountKind.COMPUTER, text));
        var logon =
                new LogonAs(
                        text(DIRECTORY_BIND),
                        file(DIRECTORY_PASSWORD_FILE),
                        truth(DIRECTORY_KERBEROS));
        if (logon.kerberos() && logon.bind().isPresent()) {
            finding(DIRECTORY_KERBEROS, "excludes directory.bind; set one of them.");
        }
        var limits =
                new Limits(
                        count(DIRECTORY_PAGE_SIZE, 1, MAX_PAGE_SIZE),
                        count(DIRECTORY_CONNECTIONS, 2, MAX_CONNECTIONS),
                        duration(DIRECTORY_CONNECT_TIMEOUT),
                        duration(DIRECTORY_RESPONSE_TIMEOUT));
        var directory =
                new Directory(
                        texts(DIRECTORY_URLS),
                        text(DIRECTORY_DOMAIN),
                        logon,
                        file(DIRECTORY_CA_FILE),
                        storage(),
                        truth(DIRECTORY_WRITE_BACK),
                        texts(DIRECTORY_BASES),
                        filters,
                        limits);
        var rules =
                new EditRules(
                        texts(ACCOUNTS_PRESENCE_DOMAINS).stream()
                                .map(domain -> domain.toLowerCase(Locale.ROOT))
                                .toList(),
                        services());
        return new Config(directory, rules, file(EMBEDDED_FOLDER));
    }

    private void finding(ConfigKey key, String rule) {
        ConfigText.@Nullable Value value = values.get(key);
        String where = value == null ? "" : "line " + value.line() + ": ";
        findings.add(where + key.key() + " " + rule);
    }

    private List<String> texts(ConfigKey key) {
        ConfigText.@Nullable Value value = values.get(key);
        return value == null
                ? List.of()
                : value.texts().stream().filter(text -> !text.isEmpty()).toList();
    }

    private Optional<String> text(ConfigKey key) {
        return texts(key).stream().findFirst();
    }

    private String textOrStandard(ConfigKey key) {
        return text(key).orElse(key.standard());
    }

    private Optional<Path> file(ConfigKey key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(text.get()));
        } catch (InvalidPathException e) {
            finding(key, "'" + text.get() + "' is not a file name: " + e.getReason() + ".");
            return Optional.empty();
        }
    }

    private boolean truth(ConfigKey key) {
        String text = textOrStandard(key);
        if (!text.equals("true") && !text.equals("false")) {
            finding(key, "'" + text + "' must be true or false.");
        }
        return text.equals("true");
    }

    private int count(ConfigKey key, int least, int most) {
        String text = textOrStandard(key);
        if (text.matches("\\d{1,9}")) {
            int count = Integer.parseInt(text);
            if (count >= least && count <= most) {
                return count;
            }
        }
        finding(key, "'%s' must be a whole number between %d and %d.".formatted(text, least, most));
        return Integer.parseInt(key.standard());
    }

    private Duration duration(ConfigKey key) {
        String text = textOrStandard(key);
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) > 0) {
            long number = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number); // the pattern allows no other
            };
        }
        finding(key, "'" + text + "' must be a number with unit, for example 500ms, 5s or 2m.");
        return Duration.ofSeconds(1);
    }

    private StorageChoice storage() {
        String text = textOrStandard(DIRECTORY_STORAGE);
        for (StorageChoice choice : StorageChoice.values()) {
            if (choice.name().equalsIgnoreCase(text)) {
                return choice;
            }
        }
        finding(DIRECTORY_STORAGE, "'" + text + "' must be auto, schema or reserved.");
        return StorageChoice.AUTO;
    }

    private RightSet<ServiceRight> services() {
        if (!values.containsKey(ACCOUNTS_SERVICES_ON_ENABLE)) {
            return EditRules.DEFAULT_SERVICES;
        }
        RightSet<ServiceRight> services = RightSet.none(ServiceRight.class);
        for (String name : texts(ACCOUNTS_SERVICES_ON_ENABLE)) {
            Optional<ServiceRight> right = RightSet.named(ServiceRight.class, name);
            if (right.isPresent()) {
                services = services.with(right.get());
            } else {
                List<String> known =
                        List.of(ServiceRight.values()).stream().map(Right::key).toList();
                finding(
                        ACCOUNTS_SERVICES_ON_ENABLE,
                        "'"
                                + name
                                + "': no service has this name."
                                + Nearest.question(name, known));
            }
        }
        return services;
    }
}
