package org.linekeeper.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountHead;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountKind;
import org.linekeeper.core.finding.FactTable;
import org.linekeeper.core.line.LineListing;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.RosterEvent;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterBuilder;
import org.linekeeper.core.roster.RosterEdit;
import org.linekeeper.core.roster.RosterRules;

/// Makes a roster of everything that a feed delivers, and finds out in which accounts it differs
/// from the one before.
final class Loading {
    private final RosterBuilder builder;
    private final AccountLedger before;
    private final AccountLedger ledger = new AccountLedger();
    private final FactTable facts;
    private final List<RosterEdit> corrections = new ArrayList<>();
    private final List<RosterEvent> differing = new ArrayList<>();

    /// @param before what was known of the accounts up to now
    /// @param facts told of every account
    Loading(RosterRules rules, LineListing lines, AccountLedger before, FactTable facts) {
        this.facts = facts;
        this.builder =
                new RosterBuilder().settings(rules.settings()).keys(rules.keys()).lines(lines);
        this.before = before;
    }

    void add(FeedChange change) {
        switch (change) {
            case FeedChange.Put(var account, var sipAddresses) -> {
                facts.put(account, sipAddresses);
                put(account);
            }
            case FeedChange.Unreadable(var dn, var _) -> ledger.unreadable(dn);
            case FeedChange.Members(var group, var members) ->
                    members.forEach(member -> builder.member(group, member));
            case FeedChange.PrimaryGroup(var user, var group) ->
                    group.ifPresent(of -> builder.primaryGroup(user, of));
            case FeedChange.Gone _, FeedChange.MemberAdded _, FeedChange.MemberRemoved _ ->
                    Edits.of(change).ifPresent(corrections::add);
        }
    }

    private void put(Account account) {
        builder.account(account);
        ledger.put(account);
        AccountHead head = account.head();
        if (before.size() > 0 && !ledger.sameIn(before, head.id())) {
            differing.add(Edits.changed(account.kind(), head.id(), head.dn(), head.login()));
        }
    }

    AccountLedger ledger() {
        return ledger;
    }

    /// The roster of everything delivered.
    Roster roster() {
        Roster roster = builder.build();
        return corrections.isEmpty() ? roster : roster.with(corrections);
    }

    /// The accounts that are not as they were; none if there were none.
    List<RosterEvent> differing() {
        before.missingIn(
                ledger,
                (AccountId id, AccountKind kind) -> {
                    facts.remove(id);
                    differing.add(new RosterEvent.AccountRemoved(id, kind));
                });
        return List.copyOf(differing);
    }

    /// How changes of a feed become edits of a roster.
    static final class Edits {
        private Edits() {}

        /// The edit; empty for what concerns no account.
        static Optional<RosterEdit> of(FeedChange change) {
            return switch (change) {
                case FeedChange.Put(var account, var _) -> Optional.of(new RosterEdit.Put(account));
                case FeedChange.Gone(var id) -> Optional.of(new RosterEdit.Remove(id));
                case FeedChange.Members(var group, var members) ->
                        Optional.of(new RosterEdit.Members(group, members));
                case FeedChange.MemberAdded(var group, var member) ->
                        Optional.of(new RosterEdit.AddMember(group, member));
                case FeedChange.MemberRemoved(var group, var member) ->
                        Optional.of(new RosterEdit.RemoveMember(group, member));
                case FeedChange.PrimaryGroup(var user, var group) ->
                        Optional.of(new RosterEdit.PrimaryGroup(user, group));
                case FeedChange.Unreadable _ -> Optional.empty();
            };
        }

        static RosterEvent changed(AccountKind kind, AccountId id, String dn, String login) {
            return new RosterEvent.AccountChanged(id, kind, dn, login);
        }
    }
}
