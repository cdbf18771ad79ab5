package org.linekeeper.directory.feed;

import java.util.List;
import org.linekeeper.core.live.FeedToken;
import org.linekeeper.directory.feed.ChangeSource.LinkChange;
import org.linekeeper.directory.feed.ChangeSource.Mark;
import org.linekeeper.directory.feed.ChangeSource.Touch;

/// How far a directory was followed, and what of the last answer has not been handed over yet.
///
/// @param mark where the source goes on
/// @param more whether the source said that there is more
/// @param waiting entries whose present state has not been handed over
/// @param links changes of members, to be handed over after the entries
record LdapFeedToken(Mark mark, boolean more, List<Touch> waiting, List<LinkChange> links)
        implements FeedToken {
    /// Everything was handed over.
    static LdapFeedToken at(Mark mark) {
        return new LdapFeedToken(mark, false, List.of(), List.of());
    }

    boolean isSettled() {
        return waiting.isEmpty() && links.isEmpty();
    }

    @Override
    public String toString() {
        return mark + (isSettled() ? "" : ", " + waiting.size() + " entries to read");
    }
}
