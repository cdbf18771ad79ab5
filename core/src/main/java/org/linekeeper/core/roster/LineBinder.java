package org.linekeeper.core.roster;

import org.jspecify.annotations.Nullable;
import org.linekeeper.core.roster.KeyReader.Reading;

/// Gives lines their owners (vendor manual chapter 10). A line has one owner: one that two users
/// claim goes to neither, however they claim it, because choosing would be a guess that shows one
/// person's calls to another. Several claims of one user on one line are fine.
final class LineBinder {
    /// Nobody claims the line.
    static final int FREE = -1;

    /// Several users claim the line.
    static final int CONTESTED = -2;

    private static final int FIELD_BITS = 7;
    private static final int FIELDS = (1 << FIELD_BITS) - 1;

    private final RosterTables tables;

    LineBinder(RosterTables tables) {
        this.tables = tables;
    }

    /// A claim as one number: who, and by which fields as [ClaimField#bit].
    static int claim(int user, int fields) {
        return (user << FIELD_BITS) | fields;
    }

    private static int claimant(int claim) {
        return claim >> FIELD_BITS;
    }

    /// The seat of the owner, [#FREE] or [#CONTESTED].
    int owner(int line) {
        int claim = tables.claims().single(line);
        return claim < 0 ? claim : claimant(claim);
    }

    /// By which of the owner's fields, as [ClaimField#bit]; nothing where there is no owner.
    int ownersFields(int line) {
        int claim = tables.claims().single(line);
        return claim < 0 ? 0 : claim & FIELDS;
    }

    /// Who claims a contested line, ascending.
    int[] claimants(int line) {
        if (tables.claims().single(line) != CONTESTED) {
            return IntList.NONE;
        }
        int[] claims = tables.claims().find(line).toArray();
        for (int i = 0; i < claims.length; i++) {
            claims[i] = claimant(claims[i]);
        }
        return claims;
    }

    /// How many claim a line.
    int claimantCount(int line) {
        return tables.claims().find(line).size();
    }

    /// Who has the line among the additional ones, ascending.
    IntSet watchers(int line) {
        return tables.watchers().find(line);
    }

    /// The lines that a user claims, each followed by the fields that do, as [ClaimField#bit].
    int[] claimed(RosterUser user) {
        return claimed(user, tables.lines(), tables.settings().binding());
    }

    /// The same, where there are no tables yet.
    static int[] claimed(RosterUser user, LineTable lines, BindingSettings settings) {
        if (!user.enabled() || lines.lines().isEmpty()) {
            return IntList.NONE;
        }
        var found = new IntList();
        for (ClaimField field : ClaimField.ALL) {
            @Nullable String text = settings.binds(field) ? user.numberOrNull(field) : null;
            if (text != null && lines.keys().read(text) instanceof Reading.Key(var key)) {
                add(found, lines.find(key), field.bit());
            }
        }
        return found.toArray();
    }

    private static void add(IntList found, int line, int field) {
        for (int i = 0; i < found.size(); i += 2) {
            if (found.get(i) == line) {
                found.set(i + 1, found.get(i + 1) | field);
                return;
            }
        }
        if (line >= 0) {
            found.add(line);
            found.add(field);
        }
    }

    /// The lines that a user's additional lines mean, ascending.
    static int[] additional(RosterUser user, LineTable lines) {
        if (user.additionalLines().lines().isEmpty() || lines.lines().isEmpty()) {
            return IntList.NONE;
        }
        var found = new IntList();
        for (String number : user.additionalLines().lines()) {
            int line = lines.find(number);
            if (line >= 0) {
                found.add(line);
            }
        }
        return found.toSortedSet();
    }
}
