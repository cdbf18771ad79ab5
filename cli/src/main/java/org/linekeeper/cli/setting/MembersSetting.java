package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.MemberChanges;

/// Members of a group.
final class MembersSetting implements Setting<GroupAccount> {
    private static final Option ADD =
            Option.of("--add-member", "NAME", "Make this account a member.").repeated();
    private static final Option REMOVE =
            Option.of("--remove-member", "NAME", "This account is no longer a member.").repeated();

    @Override
    public List<Option> options() {
        return List.of(ADD, REMOVE);
    }

    @Override
    public Optional<AccountChange<GroupAccount>> change(Given given)
            throws CommandException, DirectoryException {
        List<AccountRef.Target> added = targets(given, ADD);
        List<AccountRef.Target> removed = targets(given, REMOVE);
        if (added.isEmpty() && removed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AccountChange<>(group -> group, new MemberChanges(added, removed)));
    }

    private static List<AccountRef.Target> targets(Given given, Option option)
            throws CommandException, DirectoryException {
        List<String> names = given.arguments().texts(option);
        return names.isEmpty()
                ? List.of()
                : given.targets(option, names).values().stream().distinct().toList();
    }
}
