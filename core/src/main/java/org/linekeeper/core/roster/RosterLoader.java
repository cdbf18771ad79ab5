package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.line.LineCatalog;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.Opened;

/// Reads a whole roster once, as one person: what that person may not see is not in it.
public final class RosterLoader implements RosterSource {
    private final AccountReader reader;
    private final LineCatalog catalog;
    private final KeyReader keys;
    private final GlobalSettings settings;
    private final Runnable accountRead;

    /// @param reader where the accounts are
    /// @param catalog where the lines are
    /// @param keys how numbers are read
    /// @param settings what holds for everybody
    /// @param accountRead run after each account, to show that something happens
    public RosterLoader(
            AccountReader reader,
            LineCatalog catalog,
            KeyReader keys,
            GlobalSettings settings,
            Runnable accountRead) {
        this.reader = requireNonNull(reader, "reader");
        this.catalog = requireNonNull(catalog, "catalog");
        this.keys = requireNonNull(keys, "keys");
        this.settings = requireNonNull(settings, "settings");
        this.accountRead = requireNonNull(accountRead, "accountRead");
    }

    @Override
    public Roster roster() throws DirectoryException {
        return roster(_ -> {});
    }

    /// Reads the roster, and hands over each account as it is read: all of its settings, pictures
    /// apart.
    public Roster roster(Consumer<Opened<? extends Account>> each) throws DirectoryException {
        var builder = new RosterBuilder().settings(settings).keys(keys).lines(catalog.lines());
        read(UserAccount.class, builder, each);
        List<GroupAccount> groups = read(GroupAccount.class, builder, each);
        read(ComputerAccount.class, builder, each);
        for (GroupAccount group : groups) {
            if (group.head().enabled() || settings.nestedGroups()) {
                reader.members(
                        group.head().id(),
                        member -> builder.member(group.head().id(), member.id()));
            }
        }
        return builder.build();
    }

    private <A extends Account> List<A> read(
            Class<A> type, RosterBuilder builder, Consumer<Opened<? extends Account>> each)
            throws DirectoryException {
        var groups = new ArrayList<A>();
        reader.list(
                AccountQuery.all(type, Detail.SETTINGS),
                opened -> {
                    builder.account(opened.account());
                    each.accept(opened);
                    if (opened.account() instanceof GroupAccount) {
                        groups.add(opened.account());
                    }
                    accountRead.run();
                });
        return groups;
    }
}
