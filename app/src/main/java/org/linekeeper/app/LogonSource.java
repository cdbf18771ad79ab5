package org.linekeeper.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.linekeeper.app.config.Config.LogonAs;
import org.linekeeper.cli.connection.ConnectionRequest;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.output.Prompt;
import org.linekeeper.core.logon.Credentials;

/// Finds out who logs on and with which password. The password comes from `--password-file`, then
/// the environment, then the configuration, then a prompt; never from the command line.
final class LogonSource {
    static final String PASSWORD_VARIABLE = "LINEKEEPER_PASSWORD";

    private final Environment environment;
    private final Prompt prompt;

    LogonSource(Environment environment, Prompt prompt) {
        this.environment = requireNonNull(environment, "environment");
        this.prompt = requireNonNull(prompt, "prompt");
    }

    Credentials credentials(ConnectionRequest request, LogonAs configured) throws CommandException {
        boolean kerberos =
                request.kerberos() || (configured.kerberos() && request.bind().isEmpty());
        if (kerberos) {
            return new Credentials.KerberosTicket();
        }
        Optional<String> bind = request.bind().or(configured::bind);
        if (bind.isEmpty()) {
            throw CommandException.usage(
                    "a directory is named, but not who logs on there. Give --bind ACCOUNT or"
                            + " --kerberos.");
        }
        // the configured password belongs to the configured account
        Optional<Path> configuredFile =
                request.bind().isEmpty() ? configured.passwordFile() : Optional.empty();
        char[] password = password(request.passwordFile(), configuredFile, bind.get());
        try {
            return new Credentials.NameAndPassword(bind.get(), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password(Optional<Path> given, Optional<Path> configured, String account)
            throws CommandException {
        if (given.isPresent()) {
            return firstLine(given.get());
        }
        Optional<String> variable = environment.variable(PASSWORD_VARIABLE);
        if (variable.isPresent()) {
            return variable.get().toCharArray();
        }
        if (configured.isPresent()) {
            return firstLine(configured.get());
        }
        Optional<char[]> asked = prompt.secret("Password of " + account + ": ");
        if (asked.isEmpty()) {
            throw CommandException.usage(
                    "no password for '"
                            + account
                            + "', and no terminal to ask at. Give --password-file or set "
                            + PASSWORD_VARIABLE
                            + ".");
        }
        return asked.get();
    }

    private static char[] firstLine(Path file) throws CommandException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandException.usage(
                    "password file '"
                            + file
                            + "': cannot be read ("
                            + e.getClass().getSimpleName()
                            + "). Check the name and the rights on the file.");
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        try {
            var decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            char[] line = new char[decoded.remaining()];
            decoded.get(line);
            if (line.length == 0) {
                throw CommandException.usage(
                        "password file '" + file + "': its first line is empty.");
            }
            return line;
        } catch (CharacterCodingException _) {
            throw CommandException.usage(
                    "password file '" + file + "': not UTF-8 text. Convert it to UTF-8.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
