package org.linekeeper.core.roster;

/// Where a user stands among the other accounts of a roster, by their seats. Arrays are ascending,
/// grantees apart, and never change.
final class UserLinks {
    /// Among nobody.
    static final UserLinks NONE =
            new UserLinks(IntList.NONE, -1, IntList.NONE, IntList.NONE, IntList.NONE, IntList.NONE);

    /// The groups whose list names the user.
    final int[] listed;

    /// The user's primary group, or -1.
    final int primary;

    /// The groups set up for UC that the user counts as a member of.
    final int[] groups;

    /// For each entry of the user's authorizations the grantee, or negative as [RosterNames] says.
    final int[] grantees;

    /// The lines that the user's additional lines mean.
    final int[] additional;

    /// The groups set up for UC that the user leads.
    final int[] led;

    UserLinks(
            int[] listed, int primary, int[] groups, int[] grantees, int[] additional, int[] led) {
        this.listed = listed;
        this.primary = primary;
        this.groups = groups;
        this.grantees = grantees;
        this.additional = additional;
        this.led = led;
    }

    UserLinks withListed(int[] changed) {
        return new UserLinks(changed, primary, groups, grantees, additional, led);
    }

    UserLinks withPrimary(int changed) {
        return new UserLinks(listed, changed, groups, grantees, additional, led);
    }

    UserLinks withGroups(int[] changed) {
        return new UserLinks(listed, primary, changed, grantees, additional, led);
    }

    UserLinks withGrantees(int[] changed) {
        return new UserLinks(listed, primary, groups, changed, additional, led);
    }

    UserLinks withAdditional(int[] changed) {
        return new UserLinks(listed, primary, groups, grantees, changed, led);
    }

    UserLinks withLed(int[] changed) {
        return new UserLinks(listed, primary, groups, grantees, additional, changed);
    }

    /// The groups of which the user is a direct member, set up or not.
    int[] direct() {
        return primary < 0 ? listed : IntList.with(listed, primary);
    }
}
