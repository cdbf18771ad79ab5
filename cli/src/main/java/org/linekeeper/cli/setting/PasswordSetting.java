package org.linekeeper.cli.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.Password;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;

/// The UC password, from a file or a prompt, never from the command line. Each account gets a hash
/// with a salt of its own.
public final class PasswordSetting<A extends Account> implements Setting<A> {
    /// Where the password comes from.
    public static final Option FROM =
            Option.file(
                    "--password-from",
                    "Set the UC password to the first line of this file; - reads the standard"
                            + " input.");

    private static final Option PROMPT =
            Option.flag("--password-prompt", "Ask for the UC password.");
    private static final int MAX_FILE_BYTES = 4096;

    private final BiFunction<A, Password, A> withPassword;

    private PasswordSetting(BiFunction<A, Password, A> withPassword) {
        this.withPassword = withPassword;
    }

    static PasswordSetting<UserAccount> ofUser() {
        return new PasswordSetting<>(UserAccount::withPassword);
    }

    static PasswordSetting<ComputerAccount> ofComputer() {
        return new PasswordSetting<>(ComputerAccount::withPassword);
    }

    @Override
    public List<Option> options() {
        return List.of(FROM, PROMPT);
    }

    @Override
    public Optional<AccountChange<A>> change(Given given) throws CommandException {
        boolean prompt = given.arguments().has(PROMPT);
        Optional<String> file = given.arguments().text(FROM);
        if (!prompt && file.isEmpty()) {
            return Optional.empty();
        }
        if (prompt && file.isPresent()) {
            throw CommandException.usage(
                    "--password-from and --password-prompt exclude each other; give one of them.");
        }
        if (file.isPresent() && file.get().isEmpty()) {
            return Optional.of(
                    AccountChange.of(account -> withPassword.apply(account, Password.notSet())));
        }
        char[] clear = prompt ? asked(given) : read(given, file.orElseThrow());
        return Optional.of(
                AccountChange.of(
                        account -> withPassword.apply(account, given.hasher().hash(clear))));
    }

    private static char[] asked(Given given) throws CommandException {
        Optional<char[]> first = given.terminal().prompt().secret("UC password: ");
        if (first.isEmpty()) {
            throw CommandException.refused(
                    "--password-prompt: there is no terminal to ask at. Use --password-from.");
        }
        Optional<char[]> second = given.terminal().prompt().secret("Again: ");
        if (!Arrays.equals(first.get(), second.orElse(new char[0]))) {
            throw CommandException.refused(
                    "--password-prompt: the two passwords differ. Nothing was changed; try again.");
        }
        return required(first.get());
    }

    private static char[] read(Given given, String file) throws CommandException {
        char[] text = InputFiles.text(FROM, file, given.terminal(), MAX_FILE_BYTES);
        int end = 0;
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        char[] line = Arrays.copyOf(text, end);
        Arrays.fill(text, '\0');
        return required(line);
    }

    private static char[] required(char[] clear) throws CommandException {
        if (clear.length == 0) {
            throw CommandException.refused(
                    "the UC password is empty. Give one, or clear it with --password-from ''.");
        }
        return clear;
    }
}
