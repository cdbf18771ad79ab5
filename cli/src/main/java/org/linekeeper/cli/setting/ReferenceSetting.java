package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.problem.DirectoryException;

/// Head or deputy of a group, stored as DN; the empty text takes it away.
final class ReferenceSetting implements Setting<GroupAccount> {
    private final Option option;
    private final Function<GroupAccount, Optional<AccountRef>> present;
    private final BiFunction<GroupAccount, Optional<AccountRef>, GroupAccount> with;

    private ReferenceSetting(
            Option option,
            Function<GroupAccount, Optional<AccountRef>> present,
            BiFunction<GroupAccount, Optional<AccountRef>, GroupAccount> with) {
        this.option = option;
        this.present = present;
        this.with = with;
    }

    static ReferenceSetting head() {
        return new ReferenceSetting(
                Option.of("--head", "USER", "Head of the group; need not be a member."),
                GroupAccount::leader,
                GroupAccount::withLeader);
    }

    static ReferenceSetting deputy() {
        return new ReferenceSetting(
                Option.of("--deputy", "USER", "Deputy of the head; need not be a member."),
                GroupAccount::deputy,
                GroupAccount::withDeputy);
    }

    @Override
    public List<Option> options() {
        return List.of(option);
    }

    @Override
    public Optional<AccountChange<GroupAccount>> change(Given given)
            throws CommandException, DirectoryException {
        Optional<String> name = given.arguments().text(option);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get().isEmpty()) {
            return Optional.of(AccountChange.of(group -> with.apply(group, Optional.empty())));
        }
        Map<String, AccountRef.Target> found = given.targets(option, List.of(name.get()));
        AccountRef.Target target = found.values().iterator().next();
        return Optional.of(
                AccountChange.of(group -> {
                    boolean same =
                            present.apply(group)
                                    .filter(r -> r.stored().equalsIgnoreCase(target.dn()))
                                    .isPresent();
                    return same
                            ? group
                            : with.apply(
                                    group,
                                    Optional.of(new AccountRef(target.dn(), Optional.of(target))));
                }));
    }
}
