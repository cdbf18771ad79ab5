package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linekeeper.core.roster.RightSource.Post;

/// What others may see and do about a user whatever that user's own authorizations say: the user
/// can add to it, never take from it. Where these rights cannot be seen is the blank spot of the
/// vendor manual ("these cannot be viewed here", chapter 2).
///
/// @param everybody what everybody has who is set up for UC
/// @param others what members and leaders of the user's groups have beside; membership is told
///   without a way, because each member has their own
public record RightsFloor(PairMask everybody, List<PairGrant> others) {
    public RightsFloor {
        requireNonNull(everybody, "everybody");
        others = List.copyOf(others);
    }

    /// @param killed takes off what is switched off for everybody
    static RightsFloor of(
            Roster roster,
            RosterUser owner,
            PairMask everybody,
            PairMask observers,
            UnaryOperator<PairMask> killed) {
        var others = new ArrayList<PairGrant>();
        for (int seat : owner.groups()) {
            GroupLinks links = roster.tables().groups().get(seat);
            RosterGroup group = links.group();
            add(
                    others,
                    new RightSource.Membership(group, List.of()),
                    killed.apply(group.members()));
            if ((group.members().shared() & PairRight.SEE_IN_MONITOR.mask()) != 0) {
                add(others, new RightSource.Observer(group), killed.apply(observers));
            }
            if (links.head() >= 0) {
                add(
                        others,
                        new RightSource.Leadership(group, Post.HEAD),
                        killed.apply(group.leaders()));
            }
            if (links.deputy() >= 0) {
                add(
                        others,
                        new RightSource.Leadership(group, Post.DEPUTY),
                        killed.apply(group.leaders()));
            }
        }
        return new RightsFloor(killed.apply(everybody), others);
    }

    private static void add(List<PairGrant> grants, RightSource source, PairMask mask) {
        if (!mask.isEmpty()) {
            grants.add(new PairGrant(source, mask));
        }
    }
}
