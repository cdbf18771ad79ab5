package org.linekeeper.directory.feed;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linekeeper.core.store.StorageMode;

/// What a feed has to remember of what it handed over, from one connection to the next: as little
/// as the changes of entries do not say themselves. For one thread at a time.
final class FeedMemory {
    /// A comparison of what is there may take this part of the time.
    private static final int PRESENCE_SHARE = 20;

    private final Containers containers = new Containers();
    private final Map<UUID, Group> groups = new HashMap<>();
    private final Map<String, UUID> groupsByName = new HashMap<>();
    private final Map<Long, UUID> groupsByNumber = new HashMap<>();
    private final Set<Long> primaryNumbers = new HashSet<>();
    private final Set<UUID> known = new HashSet<>();
    private @Nullable StorageMode storage;
    private boolean deletionsSeen;
    private Instant presenceAt = Instant.EPOCH;
    private Duration presenceTook = Duration.ZERO;

    /// A group.
    ///
    /// @param number its relative identifier, which its primary members have
    /// @param followed whether its list of members matters
    record Group(UUID id, String dn, long number, boolean followed) {}

    /// Forgets everything: it is about to be handed over again.
    void clear() {
        groups.clear();
        groupsByName.clear();
        groupsByNumber.clear();
        primaryNumbers.clear();
        known.clear();
        deletionsSeen = false;
    }

    /// The settings handed over are kept in that way.
    void storage(StorageMode mode) {
        storage = mode;
    }

    /// Whether what was handed over is kept in that way.
    boolean isFrom(StorageMode mode) {
        return storage == mode;
    }

    Containers containers() {
        return containers;
    }

    /// Remembers a group as it is now.
    ///
    /// @return as it was before; empty if it was not known
    Optional<Group> group(Group group) {
        @Nullable Group before = groups.put(group.id(), group);
        if (before != null) {
            groupsByName.remove(key(before.dn()));
        }
        groupsByName.put(key(group.dn()), group.id());
        groupsByNumber.put(group.number(), group.id());
        return Optional.ofNullable(before);
    }

    /// The groups known.
    Iterable<Group> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    /// The group with that id, if its list of members matters.
    Optional<Group> followed(UUID id) {
        return Optional.ofNullable(groups.get(id)).filter(Group::followed);
    }

    /// The group with that name, if its list of members matters.
    Optional<Group> followed(ExtendedName name) {
        @Nullable UUID id = name.id().orElseGet(() -> groupsByName.get(key(name.dn())));
        return id == null ? Optional.empty() : followed(id);
    }

    /// The group whose primary members have that number; the number is remembered.
    Optional<UUID> primary(long number) {
        primaryNumbers.add(number);
        return Optional.ofNullable(groupsByNumber.get(number));
    }

    /// Whether anybody has had that number for their primary group.
    boolean isPrimary(long number) {
        return primaryNumbers.contains(number);
    }

    /// The accounts handed over and not gone since.
    Set<UUID> known() {
        return known;
    }

    void put(UUID id) {
        known.add(id);
    }

    void remove(UUID id) {
        known.remove(id);
        @Nullable Group group = groups.remove(id);
        if (group != null) {
            groupsByName.remove(key(group.dn()));
            groupsByNumber.remove(group.number());
        }
    }

    /// The account in use sees what is deleted.
    void seesDeletions() {
        deletionsSeen = true;
    }

    /// Whether the account in use is known to see what is deleted. If not, one has to compare what
    /// is there with what was.
    boolean deletionsSeen() {
        return deletionsSeen;
    }

    /// Whether it is time to compare what is there with what was.
    boolean presenceDue(Instant now, Duration pause) {
        Duration wait = presenceTook.multipliedBy(PRESENCE_SHARE);
        return !now.isBefore(presenceAt.plus(wait.compareTo(pause) > 0 ? wait : pause));
    }

    /// It has been compared.
    void presenceCompared(Instant at, Duration took) {
        presenceAt = at;
        presenceTook = took;
    }

    private static String key(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException _) {
            return dn.toLowerCase(Locale.ROOT);
        }
    }
}
