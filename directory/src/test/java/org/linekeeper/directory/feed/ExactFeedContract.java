package org.linekeeper.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What may be expected of servers that number their changes: nothing is told twice.
interface ExactFeedContract extends ChangeFeedContract {
    @Test
    default void saysNothingWhenNothingHappens() throws Exception {
        hand().user("115");
        try (var followed = new FollowedDirectory(feed(List.of()))) {
            followed.follow();
            assertThat(followed.follow()).isZero();
        }
    }
}
