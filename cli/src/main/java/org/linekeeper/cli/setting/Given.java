package org.linekeeper.cli.setting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linekeeper.cli.grammar.Arguments;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.AccountName;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.edit.PasswordHasher;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.core.store.AccountReader;

/// What settings work with: what was given, and where to look things up.
public record Given(
        Arguments arguments, AccountReader reader, PasswordHasher hasher, Terminal terminal) {
    public Given {
        requireNonNull(arguments, "arguments");
        requireNonNull(reader, "reader");
        requireNonNull(hasher, "hasher");
        requireNonNull(terminal, "terminal");
    }

    /// The accounts behind the names given to an option, by the names as given.
    ///
    /// @throws CommandException naming every one that leads nowhere
    Map<String, AccountRef.Target> targets(Option option, List<String> names)
            throws CommandException, DirectoryException {
        var byText = new LinkedHashMap<String, AccountName>();
        for (String name : names) {
            byText.put(name, AccountName.of(name));
        }
        Map<AccountName, AccountRef.Target> found = reader.resolve(byText.values());
        var targets = new LinkedHashMap<String, AccountRef.Target>();
        var problems = new ArrayList<Problem>();
        for (Map.Entry<String, AccountName> entry : byText.entrySet()) {
            AccountRef.@Nullable Target target = found.get(entry.getValue());
            if (target == null) {
                problems.add(unresolved(option, entry.getKey()));
            } else {
                targets.put(entry.getKey(), target);
            }
        }
        if (!problems.isEmpty()) {
            throw CommandException.invalid(problems);
        }
        return targets;
    }

    private static Problem unresolved(Option option, String name) {
        return Problem.error(
                ProblemCode.NAME_NOT_FOUND,
                option.name().substring(2),
                name,
                "no account, or more than one, has this name, or the account in use may not see"
                        + " it.",
                "Give a login, user principal name, SIP address, DN or GUID.");
    }
}
