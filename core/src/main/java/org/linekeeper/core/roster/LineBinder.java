package org.linekeeper.core.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

    private final int[] owners;
    private final byte[] ownersFields;
    private final Map<Integer, int[]> claimants = new HashMap<>();

    LineBinder(RosterUser[] users, LineTable lines, BindingSettings settings) {
        int count = lines.lines().size();
        owners = new int[count];
        Arrays.fill(owners, FREE);
        ownersFields = new byte[count];
        if (count > 0) {
            bind(users, lines, settings);
        }
    }

    /// The position of the owner, [#FREE] or [#CONTESTED].
    int owner(int line) {
        return owners[line];
    }

    /// By which of the owner's fields, as [ClaimField#bit].
    int ownersFields(int line) {
        return ownersFields[line];
    }

    /// Who claims a contested line, ascending.
    int[] claimants(int line) {
        return claimants.getOrDefault(line, IntList.NONE);
    }

    private void bind(RosterUser[] users, LineTable lines, BindingSettings settings) {
        ClaimField[] fields =
                Arrays.stream(ClaimField.values())
                        .filter(settings::binds)
                        .toArray(ClaimField[]::new);
        for (int user = 0; user < users.length; user++) {
            if (!users[user].enabled()) {
                continue;
            }
            for (ClaimField field : fields) {
                @Nullable String text = users[user].numberOrNull(field);
                if (text != null && lines.keys().read(text) instanceof Reading.Key(var key)) {
                    claim(lines.find(key), user, field);
                }
            }
        }
    }

    private void claim(int line, int user, ClaimField field) {
        if (line < 0) {
            return;
        }
        int owner = owners[line];
        if (owner == FREE || owner == user) {
            owners[line] = user;
            ownersFields[line] |= (byte) field.bit();
            return;
        }
        int[] having = owner == CONTESTED ? claimants(line) : new int[] {owner};
        owners[line] = CONTESTED;
        if (having[having.length - 1] != user) {
            having = Arrays.copyOf(having, having.length + 1);
            having[having.length - 1] = user;
        }
        claimants.put(line, having);
    }
}
