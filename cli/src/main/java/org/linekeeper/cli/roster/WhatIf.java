package org.linekeeper.cli.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.linekeeper.cli.account.ForeseenChanges;
import org.linekeeper.cli.connection.Connected;
import org.linekeeper.cli.grammar.ArgumentParser;
import org.linekeeper.cli.grammar.ArgumentParser.Parsed;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.CommandTree;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.roster.Foreseen;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterEdit;
import org.linekeeper.core.store.Edit;

/// The roster as it would be after changes that nobody has made.
final class WhatIf {
    static final Option IF =
            Option.of(
                            "--if",
                            "COMMAND",
                            "Answer as if this command had been run, for example --if 'user set ford"
                                    + " --revoke send-sms'. Nothing is written.")
                    .repeated();

    private final Supplier<CommandTree> tree;

    /// @param tree all commands, once they are there
    WhatIf(Supplier<CommandTree> tree) {
        this.tree = requireNonNull(tree, "tree");
    }

    /// The roster after the commands, in their order, each on the accounts as they are now.
    Roster after(List<String> commands, Roster roster, Connected connected)
            throws CommandException, DirectoryException {
        if (commands.isEmpty()) {
            return roster;
        }
        var changes = new ArrayList<RosterEdit>();
        for (String command : commands) {
            for (Edit<? extends Account> edit : foreseen(command, connected)) {
                changes.addAll(Foreseen.of(edit, connected.session().accounts()));
            }
        }
        return roster.with(changes);
    }

    private List<Edit<? extends Account>> foreseen(String command, Connected connected)
            throws CommandException, DirectoryException {
        Parsed parsed = new ArgumentParser(tree.get()).parse(words(command));
        if (parsed instanceof Parsed.Call(var path, var arguments)
                && path.command() instanceof ForeseenChanges changes) {
            return changes.foresee(arguments, connected);
        }
        throw CommandException.usage(
                "--if '"
                        + command
                        + "': only set, enable and disable of users, groups and computers can be"
                        + " tried out.");
    }

    /// Splits at spaces; quotes keep words together, as in a shell.
    static List<String> words(String command) throws CommandException {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                begun = true;
            } else if (quote == 0 && c == ' ') {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw CommandException.usage("--if '" + command + "': a quote is not closed.");
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
