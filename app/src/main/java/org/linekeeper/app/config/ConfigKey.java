package org.linekeeper.app.config;

import java.util.Optional;

/// Every key of the configuration file: name, form, default and meaning. The reader, its error
/// messages and the reference page use this table.
public enum ConfigKey {
    DIRECTORY_URLS(
            "directory.urls",
            Form.LIST,
            "",
            "Directory servers, tried in this order: `ldaps://host[:636]`, or `ldap://host[:389]`,"
                    + " which switches to TLS after connecting (StartTLS). Command line: `--url`."),
    DIRECTORY_DOMAIN(
            "directory.domain",
            Form.TEXT,
            "",
            "DNS name of the Active Directory domain; its domain controllers are found by SRV"
                    + " records. Used when there are no `directory.urls`. Command line:"
                    + " `--domain`."),
    DIRECTORY_BIND(
            "directory.bind",
            Form.TEXT,
            "",
            "The account to log on as: `user@domain`, `DOMAIN\\user` or a DN. Command line:"
                    + " `--bind`."),
    DIRECTORY_PASSWORD_FILE(
            "directory.password-file",
            Form.FILE,
            "",
            "The first line of this file is the password of `directory.bind`. A relative name starts"
                    + " at the folder of the configuration file. Command line: `--password-file`."),
    DIRECTORY_KERBEROS(
            "directory.kerberos",
            Form.TRUTH,
            "false",
            "Log on with the Kerberos ticket of the person at the keyboard instead. Command line:"
                    + " `--kerberos`."),
    DIRECTORY_CA_FILE(
            "directory.ca-file",
            Form.FILE,
            "",
            "PEM file with the certificates to trust, instead of those of the Java runtime. Command"
                    + " line: `--ca-file`."),
    DIRECTORY_STORAGE(
            "directory.storage",
            Form.TEXT,
            "auto",
            "Where settings are kept: `schema` (extended schema), `reserved` (the field"
                    + " `extensionName`), `auto` (the extended schema if the directory has it)."
                    + " Command line: `--storage`."),
    DIRECTORY_WRITE_BACK(
            "directory.write-back",
            Form.TRUTH,
            "true",
            "Whether standard attributes (numbers, address, title, photo, members, ...) are written."
                    + " Command line: `--no-write-back`."),
    DIRECTORY_BASES(
            "directory.bases",
            Form.LIST,
            "",
            "DNs of the containers that hold the accounts, subtrees included; empty for the whole"
                    + " domain. Command line: `--base`."),
    DIRECTORY_FILTER_USERS(
            "directory.filters.user",
            Form.TEXT,
            "",
            "A further LDAP filter (RFC 4515) that users must match."),
    DIRECTORY_FILTER_GROUPS(
            "directory.filters.group",
            Form.TEXT,
            "",
            "A further LDAP filter that groups must match."),
    DIRECTORY_FILTER_COMPUTERS(
            "directory.filters.computer",
            Form.TEXT,
            "",
            "A further LDAP filter that computers must match."),
    DIRECTORY_PAGE_SIZE(
            "directory.page-size", Form.COUNT, "500", "Entries per page of a search, 1 to 1000."),
    DIRECTORY_CONNECTIONS(
            "directory.connections",
            Form.COUNT,
            "4",
            "Connections open at the same time, 2 to 64."),
    DIRECTORY_CONNECT_TIMEOUT(
            "directory.connect-timeout",
            Form.DURATION,
            "5s",
            "How long to wait for one server before the next one is tried, with unit: `500ms`, `5s`,"
                    + " `2m`."),
    DIRECTORY_RESPONSE_TIMEOUT(
            "directory.response-timeout",
            Form.DURATION,
            "60s",
            "How long to wait for the answer to one request, with unit."),
    ACCOUNTS_PRESENCE_DOMAINS(
            "accounts.presence-domains",
            Form.LIST,
            "",
            "Domains that the identities (`sip:user@domain`) of accounts may have; empty for any."),
    ACCOUNTS_SERVICES_ON_ENABLE(
            "accounts.services-on-enable",
            Form.LIST,
            "use-client, cti-lines, presence, share-files, share-location, share-contacts",
            "Services that a user without any gets when set up for UC, by the names of"
                    + " [rights](rights.md)."),
    LINES_FILE(
            "lines.file",
            Form.FILE,
            "",
            "CSV file with the lines of the telephone system; its first line names the columns:"
                    + " `number`, and if wanted `postfix`, `name`, `location`, `enabled`, `private`."
                    + " Command line: `--line-file`."),
    LINES_AUTOMATIC(
            "lines.bind-automatically",
            Form.TRUTH,
            "true",
            "Whether business numbers give users the lines that have these numbers. First and second"
                    + " phone always do."),
    LINES_BUSINESS(
            "lines.bind-business",
            Form.TRUTH,
            "true",
            "Whether the first business number does, when `lines.bind-automatically` is on."),
    LINES_BUSINESS2(
            "lines.bind-business2",
            Form.TRUTH,
            "true",
            "Whether the second business number does, when `lines.bind-automatically` is on."),
    EVERYBODY_SERVICES(
            "everybody.services",
            Form.LIST,
            "use-journal",
            "Services that every user has, by the names of [rights](rights.md). Rights of groups in"
                    + " it (`journal-visible-to-members`, ...) hold as if all users were one group."),
    EVERYBODY_AUTHORIZATION(
            "everybody.authorization",
            Form.TEXT,
            "blocked",
            "What every user may see and do about every other: a level (`blocked`, `public`,"
                    + " `business`, `team`, `personal`)."),
    EVERYBODY_OBSERVERS(
            "everybody.observers",
            Form.TEXT,
            "blocked",
            "What users may see about those whom a group puts on their monitor: a level."),
    EVERYBODY_SWITCHED_OFF(
            "everybody.switched-off",
            Form.LIST,
            "",
            "What nobody may do, whoever granted it: `presence`, `chat`, `audio-chat`, `video-chat`,"
                    + " `federated-screen-sharing`; with `user-authorizations` what users granted"
                    + " each other one by one does not count."),
    EVERYBODY_NESTED_GROUPS(
            "everybody.nested-groups",
            Form.TRUTH,
            "false",
            "Whether members of a group within a group count as its members."),
    EMBEDDED_FOLDER(
            "embedded.folder",
            Form.FILE,
            "$XDG_DATA_HOME/linekeeper/directory",
            "Where the embedded directory is kept that is used when neither `directory.urls` nor"
                    + " `directory.domain` is set. Without `XDG_DATA_HOME` it is"
                    + " `~/.local/share/linekeeper/directory`. If"
                    + " nothing is there and `linekeeper demo` has been run, that one is used.");

    /// What a value looks like.
    public enum Form {
        TEXT("text"),
        FILE("file name"),
        LIST("list of texts"),
        TRUTH("`true` or `false`"),
        COUNT("whole number"),
        DURATION("time with unit");

        private final String description;

        Form(String description) {
            this.description = description;
        }

        /// For the reference page.
        public String description() {
            return description;
        }
    }

    private final String key;
    private final Form form;
    private final String standard;
    private final String description;

    ConfigKey(String key, Form form, String standard, String description) {
        this.key = key;
        this.form = form;
        this.standard = standard;
        this.description = description;
    }

    /// The path in the file, with dots: `directory.page-size`.
    public String key() {
        return key;
    }

    /// What its value looks like.
    public Form form() {
        return form;
    }

    /// What counts where the key is missing; empty for nothing.
    public String standard() {
        return standard;
    }

    /// What it is for, in Markdown.
    public String description() {
        return description;
    }

    /// The key with that path.
    static Optional<ConfigKey> at(String path) {
        for (ConfigKey key : values()) {
            if (key.key.equals(path)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
