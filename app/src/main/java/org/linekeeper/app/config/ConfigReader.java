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
import static org.linekeeper.app.config.ConfigKey.EVERYBODY_AUTHORIZATION;
import static org.linekeeper.app.config.ConfigKey.EVERYBODY_NESTED_GROUPS;
import static org.linekeeper.app.config.ConfigKey.EVERYBODY_OBSERVERS;
import static org.linekeeper.app.config.ConfigKey.EVERYBODY_SERVICES;
import static org.linekeeper.app.config.ConfigKey.EVERYBODY_SWITCHED_OFF;
import static org.linekeeper.app.config.ConfigKey.LINES_AUTOMATIC;
import static org.linekeeper.app.config.ConfigKey.LINES_BUSINESS;
import static org.linekeeper.app.config.ConfigKey.LINES_BUSINESS2;
import static org.linekeeper.app.config.ConfigKey.LINES_FILE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linekeeper.app.config.Config.Directory;
import org.linekeeper.app.config.Config.Limits;
import org.linekeeper.app.config.Config.LogonAs;
import org.linekeeper.app.line.CsvLineCatalog;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.edit.EditRules;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.BindingSettings;
import org.linekeeper.core.roster.GlobalSettings;
import org.linekeeper.core.roster.KillSwitch;
import org.linekeeper.core.roster.RosterRules;

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
                        services(ACCOUNTS_SERVICES_ON_ENABLE, EditRules.DEFAULT_SERVICES));
        return new Config(directory, rules, rosterRules(), file(EMBEDDED_FOLDER));
    }

    private RosterRules rosterRules() {
        var settings =
                new GlobalSettings(
                        services(EVERYBODY_SERVICES, GlobalSettings.usual().services()),
                        level(EVERYBODY_AUTHORIZATION).rights(),
                        level(EVERYBODY_OBSERVERS).rights(),
                        switchedOff(),
                        truth(EVERYBODY_NESTED_GROUPS),
                        new BindingSettings(
                                truth(LINES_AUTOMATIC),
                                truth(LINES_BUSINESS),
                                truth(LINES_BUSINESS2)));
        RosterRules rules = RosterRules.usual().withSettings(settings);
        return file(LINES_FILE).map(CsvLineCatalog::new).map(rules::withCatalog).orElse(rules);
    }

    private AuthorizationLevel level(ConfigKey key) {
        String text = textOrStandard(key);
        Optional<AuthorizationLevel> level = AuthorizationLevel.named(text);
        if (level.isEmpty()) {
            finding(key, "'" + text + "' must be blocked, public, business, team or personal.");
        }
        return level.orElse(AuthorizationLevel.BLOCKED);
    }

    private Set<KillSwitch> switchedOff() {
        Set<KillSwitch> off = EnumSet.noneOf(KillSwitch.class);
        List<String> known = List.of(KillSwitch.values()).stream().map(KillSwitch::key).toList();
        for (String name : texts(EVERYBODY_SWITCHED_OFF)) {
            int at = known.indexOf(name.toLowerCase(Locale.ROOT));
            if (at >= 0) {
                off.add(List.of(KillSwitch.values()).get(at));
            } else {
                finding(
                        EVERYBODY_SWITCHED_OFF,
                        "'"
                                + name
                                + "': nothing of this name can be switched off."
                                + Nearest.question(name, known));
            }
        }
        return off;
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

    private RightSet<ServiceRight> services(ConfigKey key, RightSet<ServiceRight> standard) {
        if (!values.containsKey(key)) {
            return standard;
        }
        RightSet<ServiceRight> services = RightSet.none(ServiceRight.class);
        for (String name : texts(key)) {
            Optional<ServiceRight> right = RightSet.named(ServiceRight.class, name);
            if (right.isPresent()) {
                services = services.with(right.get());
            } else {
                List<String> known =
                        List.of(ServiceRight.values()).stream().map(Right::key).toList();
                finding(
                        key,
                        "'"
                                + name
                                + "': no service has this name."
                                + Nearest.question(name, known));
            }
        }
        return services;
    }
}
