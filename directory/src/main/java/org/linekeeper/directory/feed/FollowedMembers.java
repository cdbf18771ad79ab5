package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.account.Account;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.live.FeedChange;
import org.linekeeper.core.live.FeedChange.MemberAdded;
import org.linekeeper.core.live.FeedChange.MemberRemoved;
import org.linekeeper.core.live.FeedChange.Members;
import org.linekeeper.core.live.FeedChange.PrimaryGroup;
import org.linekeeper.core.live.FeedChange.Put;
import org.linekeeper.core.live.FeedChange.Unreadable;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;
import org.linekeeper.directory.account.AccountEntries.Found;
import org.linekeeper.directory.feed.ChangeSource.LinkChange;
import org.linekeeper.directory.feed.FeedMemory.Group;

/// Keeps up with who is in which group: a group lists members, and is the primary group of others.
final class FollowedMembers {
    private final MemberLists lists;
    private final FeedMemory memory;
    private final boolean allGroups;
    private final boolean reported;
    private final List<Primary> primaries = new ArrayList<>();

    /// @param allGroups whether the lists of groups that are not set up for UC matter, too
    /// @param reported whether changes of lists are reported value by value
    FollowedMembers(MemberLists lists, FeedMemory memory, boolean allGroups, boolean reported) {
        this.lists = lists;
        this.memory = memory;
        this.allGroups = allGroups;
        this.reported = reported;
    }

    /// Somebody's primary group, which may not have been read yet.
    private record Primary(AccountId user, long number) {}

    /// Hands over an account of a first reading; memberships come afterwards, by [#memberships].
    void first(Found found, Consumer<FeedChange> each) {
        Optional<Account> account = handedOver(found, each);
        if (account.isEmpty()) {
            return;
        }
        AccountId id = account.get().head().id();
        switch (account.get().kind()) {
            case USER ->
                    primaryOf(found.entry())
                            .ifPresent(number -> primaries.add(new Primary(id, number)));
            case GROUP -> memory.group(group(account.get(), found.entry()));
            case COMPUTER -> {} // has no rights
        }
    }

    /// Hands over who is in which group.
    void memberships(Consumer<FeedChange> each) throws LDAPException {
        for (Primary primary : primaries) {
            each.accept(primary(primary.user(), primary.number()));
        }
        primaries.clear();
        for (Group group : memory.groups()) {
            if (group.followed()) {
                each.accept(listed(group));
            }
        }
    }

    /// Hands over an account that has changed, and what follows for memberships.
    void again(Found found, Consumer<FeedChange> each) throws LDAPException {
        Optional<Account> account = handedOver(found, each);
        if (account.isEmpty()) {
            return;
        }
        AccountId id = account.get().head().id();
        switch (account.get().kind()) {
            case USER -> {
                primaryOf(found.entry()).ifPresent(number -> each.accept(primary(id, number)));
                listedIn(found.entry(), id, each);
            }
            case GROUP -> {
                listedIn(found.entry(), id, each);
                group(group(account.get(), found.entry()), each);
            }
            case COMPUTER -> {} // has no rights
        }
    }

    private PrimaryGroup primary(AccountId user, long number) {
        return new PrimaryGroup(user, memory.primary(number).map(AccountId::new));
    }

    /// A new account may have been in a group's list for long.
    private void listedIn(SearchResultEntry entry, AccountId id, Consumer<FeedChange> each) {
        String @Nullable [] groups = entry.getAttributeValues("memberOf");
        for (String name : groups == null ? new String[0] : groups) {
            memory.followed(ExtendedName.parse(name))
                    .ifPresent(
                            group -> each.accept(new MemberAdded(new AccountId(group.id()), id)));
        }
    }

    private void group(Group group, Consumer<FeedChange> each) throws LDAPException {
        Optional<Group> before = memory.group(group);
        boolean followed = before.isPresent() && before.get().followed();
        if (group.followed() && !(followed && reported)) {
            each.accept(listed(group));
        } else if (followed && !group.followed()) {
            each.accept(new Members(new AccountId(group.id()), Set.of()));
        }
        if (before.isEmpty() && memory.isPrimary(group.number())) {
            for (UUID user : lists.primary(group.number())) {
                each.accept(primary(new AccountId(user), group.number()));
            }
        }
    }

    private Members listed(Group group) throws LDAPException {
        return new Members(
                new AccountId(group.id()),
                lists.listed(group.dn()).stream()
                        .map(AccountId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Hands over a value that has come to a group's list or left it.
    void link(LinkChange link, Consumer<FeedChange> each) {
        if (memory.followed(link.group()).isPresent()) {
            var group = new AccountId(link.group());
            var member = new AccountId(link.member());
            each.accept(
                    link.added()
                            ? new MemberAdded(group, member)
                            : new MemberRemoved(group, member));
        }
    }

    private static Optional<Account> handedOver(Found found, Consumer<FeedChange> each) {
        found.opened()
                .ifPresentOrElse(
                        opened ->
                                each.accept(
                                        new Put(opened.account(), opened.asRead().sipAddresses())),
                        () -> each.accept(unreadable(found.entry().getDN())));
        return found.account();
    }

    private static Unreadable unreadable(String dn) {
        return new Unreadable(
                dn,
                Problem.warning(
                        ProblemCode.RIGHT_MISSING,
                        "objectGUID",
                        dn,
                        "the account in use may not read who this is, so it is left out.",
                        "Give the account the right to read objectGUID and sAMAccountName."));
    }

    private Group group(Account account, SearchResultEntry entry) {
        byte @Nullable [] sid = entry.getAttributeValueBytes("objectSid");
        return new Group(
                account.head().id().guid(),
                entry.getDN(),
                sid == null ? -1 : relativeId(sid),
                allGroups || account.head().enabled());
    }

    private static Optional<Long> primaryOf(SearchResultEntry entry) {
        return Optional.ofNullable(entry.getAttributeValueAsLong("primaryGroupID"));
    }

    /// The last number of a SID: what `primaryGroupID` holds ([MS-DTYP] 2.4.2.2, little endian).
    private static long relativeId(byte[] sid) {
        return ByteBuffer.wrap(sid)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt(sid.length - Integer.BYTES)
                & 0xFFFF_FFFFL;
    }
}
