package org.linekeeper.cli.connection;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linekeeper.cli.connection.ConnectionRequest.StorageChoice;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Nearest;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.grammar.OptionSection;

/// The global options, accepted before and after every command.
public final class ConnectionOptions {
    private static final Option URL =
            Option.of(
                            "--url",
                            "URL",
                            "Directory server, for example ldaps://dc1.example.org. Several are"
                                    + " tried in order.")
                    .repeated();
    private static final Option DOMAIN =
            Option.of("--domain", "DOMAIN", "Find the domain controllers of this domain by DNS.");
    private static final Option BIND =
            Option.of(
                    "--bind",
                    "ACCOUNT",
                    "Log on as this account: user@domain, DOMAIN\\user or a DN.");
    private static final Option PASSWORD_FILE =
            Option.file(
                    "--password-file",
                    "The first line of this file is the password. Without it the environment"
                            + " variable LINEKEEPER_PASSWORD counts, then a prompt.");
    private static final Option KERBEROS =
            Option.flag("--kerberos", "Log on with the Kerberos ticket of the cache (kinit).");
    private static final Option CA_FILE =
            Option.file(
                    "--ca-file",
                    "Trust the certificates in this PEM file instead of those of the system.");
    private static final Option START_TLS =
            Option.flag("--start-tls", "Switch to TLS after connecting to an ldap:// address.");
    private static final Option INSECURE_PLAIN =
            Option.flag(
                    "--insecure-plain",
                    "Allow a password to cross the network unencrypted. For tests only.");
    private static final Option STORAGE =
            Option.of(
                            "--storage",
                            "MODE",
                            "Where settings are kept: schema (extended schema), reserved (the field"
                                    + " extensionName) or auto (look at the directory; the"
                                    + " default).")
                    .oneOf(List.of("auto", "schema", "reserved"));
    private static final Option NO_WRITE_BACK =
            Option.flag(
                    "--no-write-back",
                    "Leave standard attributes (numbers, address, ...) alone: show them, never"
                            + " write them.");
    private static final Option BASE =
            Option.of("--base", "DN", "Work below this container only. Several are searched.")
                    .repeated();

    private static final Option CONFIG =
            Option.file(
                    "--config",
                    "Configuration file. Without it LINEKEEPER_CONFIG counts, then"
                            + " ~/.config/linekeeper/linekeeper.yaml.");

    private ConnectionOptions() {}

    /// All of them, for help.
    public static List<OptionSection> sections() {
        return List.of(
                new OptionSection(
                        "Directory and account",
                        List.of(
                                URL,
                                DOMAIN,
                                BIND,
                                PASSWORD_FILE,
                                KERBEROS,
                                CA_FILE,
                                START_TLS,
                                INSECURE_PLAIN,
                                STORAGE,
                                NO_WRITE_BACK,
                                BASE,
                                CONFIG)));
    }

    /// What was given.
    ///
    /// @throws CommandException of usage for values that are none and options that exclude each
    ///   other
    public static ConnectionRequest request(Arguments arguments) throws CommandException {
        exclude(arguments, URL, DOMAIN);
        exclude(arguments, KERBEROS, BIND);
        exclude(arguments, KERBEROS, PASSWORD_FILE);
        return new ConnectionRequest(
                arguments.texts(URL),
                arguments.text(DOMAIN),
                arguments.text(BIND),
                path(arguments, PASSWORD_FILE),
                path(arguments, CA_FILE),
                arguments.has(START_TLS),
                arguments.has(KERBEROS),
                arguments.has(INSECURE_PLAIN),
                storage(arguments),
                arguments.has(NO_WRITE_BACK),
                arguments.texts(BASE),
                path(arguments, CONFIG));
    }

    /// The configuration file that was named.
    public static Optional<Path> config(Arguments arguments) throws CommandException {
        return path(arguments, CONFIG);
    }

    private static void exclude(Arguments arguments, Option one, Option other)
            throws CommandException {
        if (arguments.has(one) && arguments.has(other)) {
            throw CommandException.usage(
                    one.name() + " and " + other.name() + " exclude each other; give one of them.");
        }
    }

    private static Optional<StorageChoice> storage(Arguments arguments) throws CommandException {
        Optional<String> text = arguments.text(STORAGE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (StorageChoice choice : StorageChoice.values()) {
            if (choice.name().equalsIgnoreCase(text.get())) {
                return Optional.of(choice);
            }
        }
        List<String> known =
                List.of(StorageChoice.values()).stream()
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .toList();
        throw CommandException.usage(
                "--storage '"
                        + text.get()
                        + "': must be one of "
                        + String.join(", ", known)
                        + "."
                        + Nearest.question(text.get(), known));
    }

    private static Optional<Path> path(Arguments arguments, Option option) throws CommandException {
        Optional<String> text = arguments.text(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text.get()));
        } catch (InvalidPathException e) {
            throw CommandException.usage(
                    option.name() + " '" + text.get() + "': not a file name: " + e.getReason());
        }
    }
}
