package org.linekeeper.app.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linekeeper.app.config.Config.Directory;
import org.linekeeper.app.config.Config.Limits;
import org.linekeeper.app.config.Config.LogonAs;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.account.TextField;
import org.linekeeper.directory.codec.AttributeMap;
import org.linekeeper.directory.codec.AttributeNames;

/// `directory`: where the accounts are, as whom to log on, how much at once.
final class DirectoryKeys {
    static final KeyTable TABLE = KeyTable.of("directory");

    static final ConfigKey URLS =
            TABLE.list(
                    "urls",
                    "",
                    "Directory servers, tried in this order: `ldaps://host[:636]`, or `ldap://host[:389]`,"
                            + " which switches to TLS after connecting (StartTLS). Command line: `--url`.");
    static final ConfigKey DOMAIN =
            TABLE.text(
                    "domain",
                    "",
                    "DNS name of the Active Directory domain; its domain controllers are found by SRV"
                            + " records. Used when there are no `directory.urls`. Command line:"
                            + " `--domain`.");
    static final ConfigKey BIND =
            TABLE.text(
                    "bind",
                    "",
                    "The account to log on as: `user@domain`, `DOMAIN\\user` or a DN. Command line:"
                            + " `--bind`.");
    static final ConfigKey PASSWORD_FILE =
            TABLE.file(
                    "password-file",
                    "",
                    "The first line of this file is the password of `directory.bind`. A relative name starts"
                            + " at the folder of the configuration file. Command line: `--password-file`.");
    static final ConfigKey KERBEROS =
            TABLE.truth(
                    "kerberos",
                    false,
                    "Log on with the Kerberos ticket of the person at the keyboard instead. Command line:"
                            + " `--kerberos`.");
    static final ConfigKey CA_FILE =
            TABLE.file(
                    "ca-file",
                    "",
                    "PEM file with the certificates to trust, instead of those of the Java runtime. Command"
                            + " line: `--ca-file`.");
    static final ConfigKey STORAGE =
            TABLE.text(
                    "storage",
                    "auto",
                    "Where settings are kept: `schema` (extended schema), `reserved` (the field"
                            + " `extensionName`), `auto` (the extended schema if the directory has it)."
                            + " Command line: `--storage`.");
    static final ConfigKey WRITE_BACK =
            TABLE.truth(
                    "write-back",
                    true,
                    "Whether standard attributes (numbers, address, title, photo, members, ...) are written."
                            + " Command line: `--no-write-back`.");
    static final ConfigKey BASES =
            TABLE.list(
                    "bases",
                    "",
                    "DNs of the containers that hold the accounts, subtrees included; empty for the whole"
                            + " domain. Command line: `--base`.");
    static final ConfigKey FILTER_USERS =
            TABLE.text(
                    "filters.user", "", "A further LDAP filter (RFC 4515) that users must match.");
    static final ConfigKey FILTER_GROUPS =
            TABLE.text("filters.group", "", "A further LDAP filter that groups must match.");
    static final ConfigKey FILTER_COMPUTERS =
            TABLE.text("filters.computer", "", "A further LDAP filter that computers must match.");
    static final ConfigKey PAGE_SIZE =
            TABLE.count("page-size", 500, "Entries per page of a search, 1 to 1000.");
    static final ConfigKey CONNECTIONS =
            TABLE.count("connections", 4, "Connections open at the same time, 2 to 64.");
    static final ConfigKey CONNECT_TIMEOUT =
            TABLE.duration(
                    "connect-timeout",
                    "5s",
                    "How long to wait for one server before the next one is tried, with unit: `500ms`, `5s`,"
                            + " `2m`.");
    static final ConfigKey RESPONSE_TIMEOUT =
            TABLE.duration(
                    "response-timeout",
                    "60s",
                    "How long to wait for the answer to one request, with unit.");

    private static final int MAX_PAGE_SIZE = 1000;
    private static final int MAX_CONNECTIONS = 64;

    private static final Map<TextField, ConfigKey> ATTRIBUTES = new EnumMap<>(TextField.class);

    static {
        for (TextField field : AttributeMap.CHANGEABLE) {
            ATTRIBUTES.put(
                    field,
                    TABLE.text(
                            "attributes." + field.key(),
                            AttributeNames.standard(field).orElse(""),
                            "The attribute that holds the field `%s` of users, of the syntax Unicode string; leave it out for the usual one. %s"
                                    .formatted(field.key(), LineKeys.binding(field))));
        }
    }

    static final ConfigKey HIDDEN_FIELDS =
            TABLE.list(
                    "hidden-fields",
                    "",
                    "Fields that are switched off for everybody, neither read nor written: `private`,"
                            + " `mobile`, `pager`.");

    private DirectoryKeys() {}

    private static Set<TextField> hidden(ConfigValues values) {
        List<String> known = AttributeMap.OPTIONAL.stream().map(TextField::key).toList();
        return Set.copyOf(
                values.several(
                        HIDDEN_FIELDS,
                        name ->
                                AttributeMap.OPTIONAL.stream()
                                        .filter(field -> field.key().equals(name))
                                        .findFirst(),
                        known,
                        "no field of this name can be switched off."));
    }

    private static AttributeMap attributes(ConfigValues values) {
        Map<TextField, String> changed = new EnumMap<>(TextField.class);
        Set<TextField> hidden = hidden(values);
        ATTRIBUTES.forEach(
                (field, key) -> values.text(key).ifPresent(name -> changed.put(field, name)));
        ConfigKey first =
                ATTRIBUTES.values().stream().filter(values::has).findFirst().orElse(HIDDEN_FIELDS);
        return values.made(first, () -> AttributeMap.of(changed, hidden))
                .orElse(AttributeMap.usual());
    }

    static Directory read(ConfigValues values) {
        Map<AccountKind, String> filters = new EnumMap<>(AccountKind.class);
        values.text(FILTER_USERS).ifPresent(text -> filters.put(AccountKind.USER, text));
        values.text(FILTER_GROUPS).ifPresent(text -> filters.put(AccountKind.GROUP, text));
        values.text(FILTER_COMPUTERS).ifPresent(text -> filters.put(AccountKind.COMPUTER, text));
        return new Directory(
                values.texts(URLS),
                values.text(DOMAIN),
                logon(values),
                values.file(CA_FILE),
                values.choice(STORAGE, StorageChoice.class),
                values.truth(WRITE_BACK),
                values.texts(BASES),
                filters,
                attributes(values),
                new Limits(
                        values.count(PAGE_SIZE, 1, MAX_PAGE_SIZE),
                        values.count(CONNECTIONS, 2, MAX_CONNECTIONS),
                        values.duration(CONNECT_TIMEOUT),
                        values.duration(RESPONSE_TIMEOUT)));
    }

    private static LogonAs logon(ConfigValues values) {
        var logon =
                new LogonAs(values.text(BIND), values.file(PASSWORD_FILE), values.truth(KERBEROS));
        if (logon.kerberos() && logon.bind().isPresent()) {
            values.finding(KERBEROS, "excludes directory.bind; set one of them.");
        }
        return logon;
    }
}
