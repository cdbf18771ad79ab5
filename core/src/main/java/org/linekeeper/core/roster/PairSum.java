package org.linekeeper.core.roster;

import org.linekeeper.core.roster.RightSource.Post;

/// Adds up what the sources give.
final class PairSum implements PairVisitor {
    private int presence;
    private int line1;
    private int line2;
    private int shared;

    PairMask mask() {
        return new PairMask(presence, line1, line2, shared);
    }

    private void add(PairMask mask) {
        presence |= mask.presence();
        line1 |= mask.line1();
        line2 |= mask.line2();
        shared |= mask.shared();
    }

    @Override
    public void everybody(PairMask mask) {
        add(mask);
    }

    @Override
    public void observerOfAll(PairMask mask) {
        add(mask);
    }

    @Override
    public void observer(int group, PairMask mask) {
        add(mask);
    }

    @Override
    public void entry(int entry, PairMask mask) {
        add(mask);
    }

    @Override
    public void members(int group, PairMask mask) {
        add(mask);
    }

    @Override
    public void leader(int group, Post post, PairMask mask) {
        add(mask);
    }

    @Override
    public void additionalLine(int line, PairMask mask) {
        add(mask);
    }
}
