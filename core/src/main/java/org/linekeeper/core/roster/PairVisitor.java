package org.linekeeper.core.roster;

import org.linekeeper.core.roster.RightSource.Post;

/// Is told of every source of rights on a pair, one after the other. The fast answer adds up, the
/// explaining one remembers; both see the same sources because one walk serves them.
interface PairVisitor {
    void everybody(PairMask mask);

    void observerOfAll(PairMask mask);

    void observer(int group, PairMask mask);

    void entry(int entry, PairMask mask);

    void members(int group, PairMask mask);

    void leader(int group, Post post, PairMask mask);

    void additionalLine(int line, PairMask mask);
}
