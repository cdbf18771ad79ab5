package org.linekeeper.core.roster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keeps claims on lines, and who watches them, in step with the users' numbers.
final class LineEdits {
    private final RosterDraft draft;

    LineEdits(RosterDraft draft) {
        this.draft = draft;
    }

    /// A user claims other lines, or other numbers claim them.
    ///
    /// @param before null for one who is new
    /// @param after null for one who goes; on the same seat otherwise
    void claim(int seat, @Nullable RosterUser before, @Nullable RosterUser after) {
        if (before != null && after != null && after.claimsAs(before)) {
            return;
        }
        int[] had = claimed(before);
        int[] has = claimed(after);
        if (Arrays.equals(had, has)) {
            return;
        }
        HashIndex claims = draft.tables().claims();
        HashIndex earlier = draft.before().claims();
        for (int i = 0; i < had.length; i += 2) {
            claims = claims.without(had[i], LineBinder.claim(seat, had[i + 1]), earlier);
            draft.touchLine(had[i]);
        }
        for (int i = 0; i < has.length; i += 2) {
            claims = claims.with(has[i], LineBinder.claim(seat, has[i + 1]), earlier);
            draft.touchLine(has[i]);
        }
        draft.claims(claims);
    }

    /// A user watches other lines.
    void watch(int seat, int[] before, int[] after) {
        if (Arrays.equals(before, after)) {
            return;
        }
        HashIndex watchers = draft.tables().watchers();
        HashIndex earlier = draft.before().watchers();
        for (int line : before) {
            watchers = watchers.without(line, seat, earlier);
        }
        for (int line : after) {
            watchers = watchers.with(line, seat, earlier);
        }
        draft.watchers(watchers);
    }

    private int[] claimed(@Nullable RosterUser user) {
        return user == null
                ? IntList.NONE
                : LineBinder.claimed(
                        user, draft.tables().lines(), draft.tables().settings().binding());
    }
}
