package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linekeeper.app.config.ConfigEntry;
import org.linekeeper.cli.connection.ConfigurationReport.Origin;
import org.linekeeper.cli.connection.ConfigurationReport.Setting;
import org.linekeeper.cli.connection.ConnectionRequest;

/// What counts of the file once the command line and the environment have had their say.
final class EffectiveSettings {
    private static final String HIDDEN = "(set, not shown)";

    private final ConnectionRequest request;
    private final Environment environment;

    EffectiveSettings(ConnectionRequest request, Environment environment) {
        this.request = requireNonNull(request, "request");
        this.environment = requireNonNull(environment, "environment");
    }

    List<Setting> of(List<ConfigEntry> entries) {
        Map<String, Setting> given = given();
        var settings = new ArrayList<Setting>();
        for (ConfigEntry entry : entries) {
            @Nullable Setting changed = given.get(entry.key());
            settings.add(changed == null ? setting(entry) : changed);
            if (entry.key().equals("directory.password-file")
                    && environment.variable(LogonSource.PASSWORD_VARIABLE).isPresent()) {
                settings.add(
                        new Setting(
                                "directory.password",
                                List.of(HIDDEN),
                                Origin.ENVIRONMENT,
                                LogonSource.PASSWORD_VARIABLE));
            }
        }
        return settings;
    }

    private static Setting setting(ConfigEntry entry) {
        List<String> shown = entry.texts().stream().map(EffectiveSettings::redacted).toList();
        return entry.line().isPresent()
                ? new Setting(entry.key(), shown, Origin.FILE, "line " + entry.line().getAsInt())
                : new Setting(entry.key(), shown, Origin.DEFAULT, "");
    }

    /// A password that somebody wrote into an address, where it does not belong.
    private static String redacted(String text) {
        return text.replaceFirst("//[^/@]*:[^/@]*@", "//(not shown)@");
    }

    private Map<String, Setting> given() {
        var given = new LinkedHashMap<String, Setting>();
        if (!request.urls().isEmpty() || request.domain().isPresent()) {
            // a directory named on the command line replaces the configured one
            String option = request.urls().isEmpty() ? "--domain" : "--url";
            put(given, "directory.urls", request.urls(), option);
            put(given, "directory.domain", request.domain().stream().toList(), option);
        }
        text(given, "directory.bind", request.bind(), "--bind");
        text(
                given,
                "directory.password-file",
                request.passwordFile().map(Path::toString),
                "--password-file");
        text(given, "directory.ca-file", request.caFile().map(Path::toString), "--ca-file");
        text(
                given,
                "directory.storage",
                request.storage().map(choice -> choice.name().toLowerCase(Locale.ROOT)),
                "--storage");
        if (request.kerberos()) {
            put(given, "directory.kerberos", List.of("true"), "--kerberos");
        }
        if (request.noWriteBack()) {
            put(given, "directory.write-back", List.of("false"), "--no-write-back");
        }
        if (!request.bases().isEmpty()) {
            put(given, "directory.bases", request.bases(), "--base");
        }
        return given;
    }

    private static void text(
            Map<String, Setting> given, String key, Optional<String> text, String option) {
        text.ifPresent(there -> put(given, key, List.of(there), option));
    }

    private static void put(
            Map<String, Setting> given, String key, List<String> texts, String option) {
        List<String> shown = texts.stream().map(EffectiveSettings::redacted).toList();
        given.put(key, new Setting(key, shown, Origin.COMMAND_LINE, option));
    }
}
