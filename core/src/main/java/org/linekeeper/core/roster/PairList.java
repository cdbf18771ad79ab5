package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.linekeeper.core.roster.RightSource.Post;

/// Remembers every source and what it gives.
final class PairList implements PairVisitor {
    private final Roster roster;
    private final int owner;
    private final int viewer;
    private final List<PairGrant> grants = new ArrayList<>();

    PairList(Roster roster, int owner, int viewer) {
        this.roster = roster;
        this.owner = owner;
        this.viewer = viewer;
    }

    /// The sources that give something after the change to each.
    List<PairGrant> grants(UnaryOperator<PairMask> change) {
        return grants.stream()
                .map(grant -> new PairGrant(grant.source(), change.apply(grant.rights())))
                .filter(grant -> !grant.rights().isEmpty())
                .toList();
    }

    private void add(RightSource source, PairMask mask) {
        grants.add(new PairGrant(source, mask));
    }

    @Override
    public void everybody(PairMask mask) {
        add(new RightSource.Everybody(), mask);
    }

    @Override
    public void observerOfAll(PairMask mask) {
        add(new RightSource.ObserverOfAll(), mask);
    }

    @Override
    public void observer(int group, PairMask mask) {
        add(new RightSource.Observer(roster.group(group)), mask);
    }

    @Override
    public void entry(int entry, PairMask mask) {
        RosterUser granting = roster.user(owner);
        add(new RightSource.OwnersEntry(granting, granting.grantee(entry)), mask);
    }

    @Override
    public void members(int group, PairMask mask) {
        add(EffectiveRights.membership(roster, viewer, group), mask);
    }

    @Override
    public void leader(int group, Post post, PairMask mask) {
        add(new RightSource.Leadership(roster.group(group), post), mask);
    }

    @Override
    public void additionalLine(int line, PairMask mask) {
        add(
                new RightSource.AdditionalLine(
                        roster.user(viewer), roster.lineTable().lines().get(line)),
                mask);
    }
}
