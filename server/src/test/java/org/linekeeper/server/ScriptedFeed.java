package org.linekeeper.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.live.ChangeFeed;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.FeedConnection;
import org.linekeeper.core.live.FeedToken;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.problem.DirectoryUnavailableException;

/// A directory of a few accounts that does what a test wants: change, go away, come back as another
/// server, be behind.
final class ScriptedFeed implements ChangeFeed {
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final Map<AccountId, Set<AccountId>> members = new LinkedHashMap<>();
    private final List<FeedChange> history = new ArrayList<>();
    private final Queue<FeedAnswer> said = new ArrayDeque<>();
    private @Nullable DirectoryException trouble;
    private @Nullable String breakOff;
    private volatile @Nullable RuntimeException mistake;
    private String server = "dc1";
    private Runnable somethingChanged = () -> {};
    private int batch = Integer.MAX_VALUE;
    private int connections;
    private int open;
    private int loads;

    /// @param position changes of the history that are known
    private record Position(int position) implements FeedToken {}

    void put(Account account) {
        accounts.put(account.head().id(), account);
        history.add(new FeedChange.Put(account, Optional.empty()));
    }

    void remove(AccountId id) {
        accounts.remove(id);
        members.values().forEach(of -> of.remove(id));
        history.add(new FeedChange.Gone(id));
    }

    void join(AccountId group, AccountId member) {
        members.computeIfAbsent(group, _ -> new TreeSet<>((a, b) -> a.guid().compareTo(b.guid())))
                .add(member);
        history.add(new FeedChange.MemberAdded(group, member));
    }

    void leave(AccountId group, AccountId member) {
        Optional.ofNullable(members.get(group)).ifPresent(of -> of.remove(member));
        history.add(new FeedChange.MemberRemoved(group, member));
    }

    /// A change that the feed never tells, as if it had been lost.
    void putSecretly(Account account) {
        accounts.put(account.head().id(), account);
    }

    void tell(FeedChange change) {
        history.add(change);
    }

    /// From now on nothing works.
    void fail(DirectoryException with) {
        trouble = with;
    }

    void fail(String reason) {
        fail(new DirectoryUnavailableException(reason));
    }

    /// The next question makes the program fail.
    void stumble(RuntimeException over) {
        mistake = over;
    }

    /// The next reading of everything breaks off in the middle.
    void breakOff(String reason) {
        breakOff = reason;
    }

    /// It works again, at that server.
    void recover(String at) {
        trouble = null;
        server = at;
    }

    /// What the next question is answered, whatever has changed.
    void answer(FeedAnswer next) {
        said.add(next);
    }

    /// At most so many changes an answer.
    void batch(int changes) {
        batch = changes;
    }

    /// The server says by itself that something has changed.
    void announce() {
        somethingChanged.run();
    }

    int connections() {
        return connections;
    }

    int open() {
        return open;
    }

    int loads() {
        return loads;
    }

    @Override
    public FeedConnection connect(Runnable changed) throws DirectoryException {
        works();
        connections++;
        open++;
        somethingChanged = changed;
        return new Connection(server);
    }

    private void works() throws DirectoryException {
        if (trouble != null) {
            throw trouble;
        }
    }

    private final class Connection implements FeedConnection {
        private final String at;
        private boolean closed;

        Connection(String at) {
            this.at = at;
        }

        @Override
        public String method() {
            return "script";
        }

        @Override
        public String description() {
            return "somebody at " + at;
        }

        @Override
        public FeedToken everything(Consumer<FeedChange> each) throws DirectoryException {
            loads++;
            int position = history.size();
            accounts.values()
                    .forEach(account -> each.accept(new FeedChange.Put(account, Optional.empty())));
            if (breakOff != null) {
                String reason = breakOff;
                breakOff = null;
                throw new DirectoryUnavailableException(reason);
            }
            members.forEach((group, of) -> each.accept(new FeedChange.Members(group, of)));
            return new Position(position);
        }

        @Override
        public FeedAnswer since(FeedToken token) throws DirectoryException {
            works();
            if (mistake != null) {
                RuntimeException over = mistake;
                mistake = null;
                throw over;
            }
            @Nullable FeedAnswer next = said.poll();
            if (next != null) {
                return next;
            }
            int from = ((Position) token).position();
            int to = (int) Math.min(history.size(), (long) from + batch);
            return new FeedAnswer.Changes(
                    history.subList(from, to), new Position(to), to < history.size());
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open--;
            }
        }
    }
}
