package org.linekeeper.cli.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Operand;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.cli.setting.InputFiles;
import org.linekeeper.cli.setting.PasswordSetting;
import org.linekeeper.core.account.AccountName;

/// The accounts a command is about: operands, or a file with one name a line.
final class Names {
    static final Option FROM =
            Option.file(
                    "--from",
                    "Read names from this file, one a line; empty lines and lines that begin with #"
                            + " do not count. - reads the standard input.");

    static final Operand OPERAND =
            new Operand(
                    "NAME",
                    0,
                    Integer.MAX_VALUE,
                    List.of(),
                    "Login, DOMAIN\\login, user principal name, SIP address, DN, GUID, or the ADsPath"
                            + " that Active Directory's own tools pass (LDAP://dc/CN=...).");

    /// Millions of names fit.
    private static final int MAX_FILE_BYTES = 256 * 1024 * 1024;

    private Names() {}

    /// The names, each once, in order.
    ///
    /// @throws CommandException when there is none
    static List<AccountName> given(Arguments arguments, Terminal terminal) throws CommandException {
        Set<String> texts = new LinkedHashSet<>();
        for (String operand : arguments.operands()) {
            texts.add(operand.strip());
        }
        Optional<String> file = arguments.text(FROM);
        if (file.isPresent()) {
            boolean alsoPassword =
                    arguments.text(PasswordSetting.FROM).equals(file)
                            && file.get().equals(InputFiles.STANDARD_INPUT);
            if (alsoPassword) {
                throw CommandException.usage(
                        "--from - and --password-from - cannot both read the standard input.");
            }
            char[] text = InputFiles.text(FROM, file.get(), terminal, MAX_FILE_BYTES);
            new String(text)
                    .lines()
                    .map(line -> line.startsWith("\ufeff") ? line.substring(1) : line)
                    .map(String::strip)
                    .filter(line -> !line.startsWith("#"))
                    .forEach(texts::add);
        }
        texts.remove("");
        if (texts.isEmpty()) {
            throw CommandException.usage(
                    file.map(f -> "--from '" + f + "': holds no name.")
                            .orElse("no NAME is given. Give one or more, or --from FILE."));
        }
        return texts.stream().map(AccountName::of).toList();
    }
}
