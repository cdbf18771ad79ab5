package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linekeeper.core.rights.PhoneRight;
import org.linekeeper.core.rights.PresenceRight;

/// One thing that a person (the viewer) may see or do about another (the owner). Presence and line
/// rights are the bits of authorizations; the shared ones come from the group rights of the vendor
/// manual's chapter 4.
public enum PairRight {
    SEE_PRESENCE(Part.PRESENCE, PresenceRight.SEE_PRESENCE.mask(), "See presence"),
    CHANGE_PRESENCE(Part.PRESENCE, PresenceRight.CHANGE_PRESENCE.mask(), "Change presence"),
    PUBLIC_APPOINTMENTS(
            Part.PRESENCE, PresenceRight.PUBLIC_APPOINTMENTS.mask(), "See public appointments"),
    PRIVATE_APPOINTMENTS(
            Part.PRESENCE, PresenceRight.PRIVATE_APPOINTMENTS.mask(), "See private appointments"),
    LINE1_SEE_OUTGOING(
            Part.LINE1, PhoneRight.SEE_OUTGOING.mask(), "First line: see outgoing numbers"),
    LINE1_SEE_INCOMING(
            Part.LINE1, PhoneRight.SEE_INCOMING.mask(), "First line: see incoming numbers"),
    LINE1_SEE_REDIRECTED(
            Part.LINE1, PhoneRight.SEE_REDIRECTED.mask(), "First line: see redirected numbers"),
    LINE1_SET_REDIRECTION(
            Part.LINE1, PhoneRight.SET_REDIRECTION.mask(), "First line: set call forwarding"),
    LINE1_PICK_UP_CALLS(Part.LINE1, PhoneRight.PICK_UP_CALLS.mask(), "First line: pick up calls"),
    LINE2_SEE_OUTGOING(
            Part.LINE2, PhoneRight.SEE_OUTGOING.mask(), "Second line: see outgoing numbers"),
    LINE2_SEE_INCOMING(
            Part.LINE2, PhoneRight.SEE_INCOMING.mask(), "Second line: see incoming numbers"),
    LINE2_SEE_REDIRECTED(
            Part.LINE2, PhoneRight.SEE_REDIRECTED.mask(), "Second line: see redirected numbers"),
    LINE2_SET_REDIRECTION(
            Part.LINE2, PhoneRight.SET_REDIRECTION.mask(), "Second line: set call forwarding"),
    LINE2_PICK_UP_CALLS(Part.LINE2, PhoneRight.PICK_UP_CALLS.mask(), "Second line: pick up calls"),
    /// All entries but those of calls marked as private.
    SEE_JOURNAL(Part.SHARED, 0x1, "See the journal, private calls apart"),
    EDIT_JOURNAL(Part.SHARED, 0x2, "Change journal entries"),
    SEE_IN_MONITOR(Part.SHARED, 0x4, "See in the monitor, in a group that cannot be changed");

    private enum Part {
        PRESENCE,
        LINE1,
        LINE2,
        SHARED
    }

    private final Part part;
    private final int mask;
    private final String label;

    PairRight(Part part, long mask, String label) {
        this.part = part;
        this.mask = (int) mask;
        this.label = label;
    }

    int mask() {
        return mask;
    }

    /// The part of the bits that this right is in.
    int part(PairMask bits) {
        return switch (part) {
            case PRESENCE -> bits.presence();
            case LINE1 -> bits.line1();
            case LINE2 -> bits.line2();
            case SHARED -> bits.shared();
        };
    }

    /// Nothing but this right.
    public PairMask alone() {
        return switch (part) {
            case PRESENCE -> new PairMask(mask, 0, 0, 0);
            case LINE1 -> new PairMask(0, mask, 0, 0);
            case LINE2 -> new PairMask(0, 0, mask, 0);
            case SHARED -> new PairMask(0, 0, 0, mask);
        };
    }

    /// What it allows, for people.
    public String label() {
        return label;
    }

    /// Whether it concerns a line, so that it is void without one.
    public boolean onLine() {
        return part == Part.LINE1 || part == Part.LINE2;
    }

    /// Whether a right of a group gives it, and not an authorization.
    public boolean isShared() {
        return part == Part.SHARED;
    }

    /// The name on the command line and in JSON: `see-journal`, `line1-pick-up-calls`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rights that a name means: one, or both lines where the name does not say which
    /// (`pick-up-calls`). Empty when there is none.
    public static List<PairRight> named(String name) {
        var found = new ArrayList<PairRight>();
        for (PairRight right : values()) {
            String key = right.key();
            boolean anyLine = right.onLine() && key.substring("line1-".length()).equals(name);
            if (anyLine || key.equals(name)) {
                found.add(right);
            }
        }
        return List.copyOf(found);
    }
}
