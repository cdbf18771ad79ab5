package org.linekeeper.cli.setting;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.rights.AuthorizationRights;

/// What members, or head and deputy, may see and do about members.
final class GroupAuthorizationSetting implements Setting<GroupAccount> {
    private final Option option;
    private final BiFunction<GroupAccount, Optional<AuthorizationRights>, GroupAccount> with;

    private GroupAuthorizationSetting(
            Option option,
            BiFunction<GroupAccount, Optional<AuthorizationRights>, GroupAccount> with) {
        this.option = option.oneOf(Words.levels());
        this.with = with;
    }

    static GroupAuthorizationSetting ofMembers() {
        return new GroupAuthorizationSetting(
                Option.of(
                        "--member-authorization",
                        "LEVEL",
                        "What members may see and do about each other: a level or exact bits."),
                GroupAccount::withMemberAuthorization);
    }

    static GroupAuthorizationSetting ofLeader() {
        return new GroupAuthorizationSetting(
                Option.of(
                        "--leader-authorization",
                        "LEVEL",
                        "What head and deputy may see and do about members: a level or exact"
                                + " bits."),
                GroupAccount::withLeaderAuthorization);
    }

    @Override
    public List<Option> options() {
        return List.of(option);
    }

    @Override
    public Optional<AccountChange<GroupAccount>> change(Given given) throws CommandException {
        Optional<String> text = given.arguments().text(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<AuthorizationRights> rights =
                text.get().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Words.authorization(option, text.get()));
        return Optional.of(AccountChange.of(group -> with.apply(group, rights)));
    }
}
