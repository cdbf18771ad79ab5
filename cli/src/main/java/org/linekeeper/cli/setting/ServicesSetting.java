package org.linekeeper.cli.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linekeeper.cli.grammar.CommandException;
import org.linekeeper.cli.grammar.Option;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.edit.AccountChange;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// Grants and revokes services by name.
final class ServicesSetting<A extends Account> implements Setting<A> {
    private final List<String> names;
    private final Option grant;
    private final Option revoke;
    private final Function<A, RightSet<ServiceRight>> services;
    private final BiFunction<A, RightSet<ServiceRight>, A> withServices;

    private ServicesSetting(
            List<String> names,
            Function<A, RightSet<ServiceRight>> services,
            BiFunction<A, RightSet<ServiceRight>, A> withServices) {
        this.names = names;
        this.services = services;
        this.withServices = withServices;
        this.grant =
                Option.of("--grant", "RIGHT,...", "Allow these services.").repeated().listOf(names);
        this.revoke =
                Option.of("--revoke", "RIGHT,...", "No longer allow these services.")
                        .repeated()
                        .listOf(names);
    }

    static ServicesSetting<UserAccount> ofUser() {
        List<String> names =
                List.of(ServiceRight.values()).stream()
                        .filter(right -> !right.groupOnly())
                        .map(Right::key)
                        .toList();
        return new ServicesSetting<>(names, UserAccount::services, UserAccount::withServices);
    }

    static ServicesSetting<GroupAccount> ofGroup() {
        return new ServicesSetting<>(
                Words.names(ServiceRight.class),
                GroupAccount::services,
                GroupAccount::withServices);
    }

    @Override
    public List<Option> options() {
        return List.of(grant, revoke);
    }

    @Override
    public Optional<AccountChange<A>> change(Given given) throws CommandException {
        if (!given.arguments().has(grant) && !given.arguments().has(revoke)) {
            return Optional.empty();
        }
        List<ServiceRight> granted = rights(given, grant);
        List<ServiceRight> revoked = rights(given, revoke);
        var both = new ArrayList<>(granted);
        both.retainAll(revoked);
        if (!both.isEmpty()) {
            throw CommandException.usage(
                    "--grant and --revoke both name "
                            + both.getFirst().key()
                            + "; give it to one of them.");
        }
        return Optional.of(
                AccountChange.of(account ->
                        withServices.apply(
                                account,
                                services.apply(account).withAll(granted).withoutAll(revoked))));
    }

    private List<ServiceRight> rights(Given given, Option option) throws CommandException {
        return Words.rights(option, given.arguments().items(option), ServiceRight.class, names);
    }
}
