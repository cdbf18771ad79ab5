package org.linekeeper.cli.setup;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.linekeeper.cli.output.ProgressLine;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.ComputerAccount;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.store.AccountQuery;
import org.linekeeper.core.store.AccountQuery.Detail;
import org.linekeeper.core.store.AccountReader;
import org.linekeeper.core.store.References;

/// Reads every account and tells of those with values that are broken or lead nowhere.
final class BrokenValues {
    private static final int BATCH = 250;

    private final AccountReader reader;
    private final Terminal terminal;
    private final InstantSource clock;
    private long read;
    private long broken;
    private boolean sound = true;

    BrokenValues(AccountReader reader, Terminal terminal, InstantSource clock) {
        this.reader = reader;
        this.terminal = terminal;
        this.clock = clock;
    }

    /// Whether no value is an error; warnings are told and do not count.
    boolean report(CheckOutput output) throws DirectoryException {
        output.startAccounts();
        try (var progress =
                new ProgressLine(terminal, clock, "accounts read", OptionalLong.empty())) {
            scan(UserAccount.class, output, progress);
            scan(GroupAccount.class, output, progress);
            scan(ComputerAccount.class, output, progress);
        }
        output.endAccounts(read, broken);
        return sound;
    }

    private <A extends Account> void scan(Class<A> type, CheckOutput output, ProgressLine progress)
            throws DirectoryException {
        List<A> referring = new ArrayList<>();
        read +=
                reader.list(
                        AccountQuery.all(type, Detail.SETTINGS),
                        opened -> {
                            progress.step();
                            A account = opened.account();
                            if (refers(account)) {
                                referring.add(account);
                            } else {
                                tell(account, output, progress);
                            }
                        });
        var references = new References(reader);
        for (int from = 0; from < referring.size(); from += BATCH) {
            List<A> batch = referring.subList(from, Math.min(from + BATCH, referring.size()));
            for (A account : references.resolved(batch)) {
                tell(account, output, progress);
            }
        }
    }

    private static boolean refers(Account account) {
        return switch (account) {
            case UserAccount user -> !user.authorizations().isEmpty();
            case GroupAccount group -> group.leader().isPresent() || group.deputy().isPresent();
            case ComputerAccount _ -> false;
        };
    }

    private void tell(Account account, CheckOutput output, ProgressLine progress) {
        if (!account.problems().isEmpty()) {
            broken++;
            sound &= account.problems().stream().noneMatch(problem -> problem.refuses());
            progress.clear();
            output.broken(account);
        }
    }
}
