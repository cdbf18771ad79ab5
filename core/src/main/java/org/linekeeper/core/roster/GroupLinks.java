package org.linekeeper.core.roster;

/// A group and where it stands among the others, by their seats.
///
/// @param users its direct members that are users, by list or as their primary group
/// @param children its members that are groups
/// @param parents the groups that it is a member of
/// @param absent its members that are no accounts of the roster
/// @param head the user who is its head, or negative as [RosterNames] says
/// @param deputy the same of its deputy
record GroupLinks(
        RosterGroup group,
        IntSet users,
        IntSet children,
        IntSet parents,
        IntSet absent,
        int head,
        int deputy) {
    /// A group that stands alone.
    static GroupLinks alone(RosterGroup group) {
        return new GroupLinks(
                group,
                IntSet.EMPTY,
                IntSet.EMPTY,
                IntSet.EMPTY,
                IntSet.EMPTY,
                RosterNames.NOBODY,
                RosterNames.NOBODY);
    }

    GroupLinks with(RosterGroup changed) {
        return new GroupLinks(changed, users, children, parents, absent, head, deputy);
    }

    GroupLinks withUsers(IntSet changed) {
        return new GroupLinks(group, changed, children, parents, absent, head, deputy);
    }

    GroupLinks withChildren(IntSet changed) {
        return new GroupLinks(group, users, changed, parents, absent, head, deputy);
    }

    GroupLinks withParents(IntSet changed) {
        return new GroupLinks(group, users, children, changed, absent, head, deputy);
    }

    GroupLinks withAbsent(IntSet changed) {
        return new GroupLinks(group, users, children, parents, changed, head, deputy);
    }

    GroupLinks withLeaders(int changedHead, int changedDeputy) {
        return new GroupLinks(group, users, children, parents, absent, changedHead, changedDeputy);
    }

    /// Head and deputy as far as they are known, each once.
    int[] leaders() {
        int[] found = head >= 0 ? new int[] {head} : IntList.NONE;
        return deputy >= 0 ? IntList.with(found, deputy) : found;
    }

    /// Those whom being head or deputy gives something: nobody where the group is not set up.
    int[] effectiveLeaders() {
        return group.enabled() ? leaders() : IntList.NONE;
    }
}
