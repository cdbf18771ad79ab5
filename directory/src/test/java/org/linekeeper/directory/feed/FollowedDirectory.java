package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.live.ChangeFeed;
import org.linekeeper.core.live.FeedAnswer;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.FeedConnection;
import org.linekeeper.core.live.FeedToken;
import org.linekeeper.core.problem.DirectoryException;

/// What somebody knows who follows a feed: a plain model of it, to compare with.
final class FollowedDirectory implements AutoCloseable {
    private final ChangeFeed feed;
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<AccountId, Set<AccountId>> listed = new HashMap<>();
    private final Map<AccountId, AccountId> primary = new HashMap<>();
    private FeedConnection connection;
    private FeedToken token;
    private int changes;

    FollowedDirectory(ChangeFeed feed) throws DirectoryException {
        this.feed = feed;
        this.connection = feed.connect(() -> {});
        this.token = connection.everything(this::apply);
    }

    FeedConnection connection() {
        return connection;
    }

    /// Connects again and goes on from the last token.
    void reconnect() throws DirectoryException {
        connection.close();
        connection = feed.connect(() -> {});
    }

    /// Asks until there is nothing more.
    ///
    /// @return how many changes there were
    int follow() throws DirectoryException {
        int before = changes;
        boolean more = true;
        while (more) {
            more = false;
            switch (connection.since(token)) {
                case FeedAnswer.Changes answer -> {
                    answer.changes().forEach(this::apply);
                    token = answer.next();
                    more = answer.more();
                }
                case FeedAnswer.NotYet(var reason) -> throw new AssertionError(reason);
                case FeedAnswer.StartOver(var reason) -> throw new AssertionError(reason);
            }
        }
        return changes - before;
    }

    /// The next answer, taken as it is.
    FeedAnswer ask() throws DirectoryException {
        return connection.since(token);
    }

    /// The last answer of those that belong together.
    FeedAnswer askToTheEnd() throws DirectoryException {
        FeedAnswer answer = ask();
        while (answer instanceof FeedAnswer.Changes piece && piece.more()) {
            piece.changes().forEach(this::apply);
            token = piece.next();
            answer = ask();
        }
        return answer;
    }

    void startOver() throws DirectoryException {
        accounts.clear();
        listed.clear();
        primary.clear();
        token = connection.everything(this::apply);
    }

    private void apply(FeedChange change) {
        changes++;
        switch (change) {
            case FeedChange.Put(var account, var _) -> accounts.put(account.head().id(), account);
            case FeedChange.Gone(var id) -> {
                accounts.remove(id);
                primary.remove(id);
                listed.remove(id);
                listed.values().forEach(members -> members.remove(id));
            }
            case FeedChange.Members(var group, var members) ->
                    listed.put(group, new HashSet<>(members));
            case FeedChange.MemberAdded(var group, var member) -> members(group).add(member);
            case FeedChange.MemberRemoved(var group, var member) -> members(group).remove(member);
            case FeedChange.PrimaryGroup(var user, var group) ->
                    group.ifPresentOrElse(id -> primary.put(user, id), () -> primary.remove(user));
            case FeedChange.Unreadable(var dn, var problem) ->
                    throw new AssertionError(dn + ": " + problem.text());
        }
    }

    private Set<AccountId> members(AccountId group) {
        return listed.computeIfAbsent(group, _ -> new HashSet<>());
    }

    /// An account as it is known.
    Account account(AccountId id) {
        Account account = accounts.get(id);
        if (account == null) {
            throw new AssertionError("account " + id + " is not known");
        }
        return account;
    }

    boolean knows(AccountId id) {
        return accounts.containsKey(id);
    }

    /// The users who are members of a group set up for UC, however.
    Set<AccountId> membersOf(AccountId group) {
        var members = new HashSet<>(listed.getOrDefault(group, Set.of()));
        primary.forEach((user, of) -> {
            if (of.equals(group)) {
                members.add(user);
            }
        });
        members.retainAll(accounts.keySet());
        return members;
    }

    /// Everything that a roster would be made of, in a form that can be compared and read.
    Map<String, String> contents() {
        var contents = new TreeMap<String, String>();
        accounts.forEach((id, account) -> contents.put(id.toString(), account.toString()));
        accounts.values().stream()
                .filter(account -> account.kind() == AccountKind.GROUP && account.head().enabled())
                .forEach(group ->
                        contents.put(
                                "members of " + group.head().id(),
                                membersOf(group.head().id()).stream()
                                        .map(AccountId::toString)
                                        .sorted()
                                        .toList()
                                        .toString()));
        return contents;
    }

    /// That somebody who begins now knows the same.
    void equalsOneBuiltAfresh(ChangeFeed fresh) throws DirectoryException {
        try (var other = new FollowedDirectory(fresh)) {
            assertThat(contents()).isEqualTo(other.contents());
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
