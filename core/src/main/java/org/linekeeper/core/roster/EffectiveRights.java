package org.linekeeper.core.roster;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.RightSource.Post;

/// Who may do what, and why. Rights only ever add up: what is effective is the union of what all
/// sources give, less what a kill switch takes from everybody. Each source is asked anew, nothing
/// is stored, so this always agrees with the roster.
///
/// Users who are not set up for UC have no rights, and nobody has rights on them. Who is not
/// granted the service CTI lines "can use only presence and chat functions" (vendor manual chapter
/// 2), and so has no rights on anybody's lines either.
public final class EffectiveRights {
    private static final long GROUP_ONLY = groupOnly();
    static final int JOURNAL = PairRight.SEE_JOURNAL.mask() | PairRight.EDIT_JOURNAL.mask();

    private final Roster roster;
    private final long everybodysServices;
    private final long killed;
    private final PairMask everybodysPair;
    private final PairMask observers;
    private final boolean noPresence;
    private final boolean noEntries;

    EffectiveRights(Roster roster) {
        this.roster = requireNonNull(roster, "roster");
        GlobalSettings settings = roster.settings();
        everybodysServices = settings.services().bits();
        killed = settings.killedServices();
        PairMask everybody = PairMask.of(settings.authorization());
        everybodysPair =
                new PairMask(
                        everybody.presence(),
                        everybody.line1(),
                        everybody.line2(),
                        RosterGroup.memberBits(everybodysServices));
        observers = PairMask.of(settings.observers());
        noPresence = settings.disabled().contains(KillSwitch.PRESENCE);
        noEntries = settings.disabled().contains(KillSwitch.USER_AUTHORIZATIONS);
    }

    private static long groupOnly() {
        long bits = 0;
        for (ServiceRight right : ServiceRight.values()) {
            bits |= right.groupOnly() ? right.mask() : 0;
        }
        return bits;
    }

    /// The bits with those that they imply: initiating screen sharing includes accepting it, video
    /// includes audio. Stored masks stay as they are.
    static long implied(long bits) {
        long sum = bits;
        if ((bits & ServiceRight.INITIATE_SCREEN_SHARING.mask()) != 0) {
            sum |= ServiceRight.ACCEPT_SCREEN_SHARING.mask();
        }
        if ((bits & ServiceRight.VIDEO_CHAT.mask()) != 0) {
            sum |= ServiceRight.AUDIO_CHAT.mask();
        }
        return sum;
    }

    // ---- services -----------------------------------------------------------------------------

    /// What a user may do. Rights that say something about a group are not among them: see what a
    /// pair may do.
    public RightSet<ServiceRight> services(RosterUser user) {
        return new RightSet<>(ServiceRight.class, serviceBits(roster.position(user)));
    }

    private long serviceBits(int user) {
        return serviceBits(roster.user(user));
    }

    /// What a user may do, as bits.
    long serviceBits(RosterUser user) {
        if (!user.enabled()) {
            return 0;
        }
        long bits = everybodysServices | user.serviceBits();
        for (int group : user.groups()) {
            bits |= roster.group(group).services().bits();
        }
        return implied(bits & ~GROUP_ONLY) & ~killed;
    }

    /// Every source that gives a user a service, with all it gives; kill switches not applied.
    public List<ServiceGrant> serviceGrants(RosterUser user) {
        return grants(user, ~0L);
    }

    /// The sources that give a user one service. To take the right from this user, every one of
    /// them has to go: each suffices by itself.
    public List<ServiceGrant> sources(RosterUser user, ServiceRight right) {
        return grants(user, right.mask());
    }

    /// The sources that give any of these services.
    private List<ServiceGrant> grants(RosterUser user, long wanted) {
        RosterUser here = roster.user(roster.position(user));
        if (!here.enabled()) {
            return List.of();
        }
        var grants = new ArrayList<ServiceGrant>();
        if (gives(everybodysServices, wanted)) {
            grants.add(grant(new RightSource.Everybody(), everybodysServices));
        }
        if (gives(here.serviceBits(), wanted)) {
            grants.add(grant(new RightSource.OwnSettings(here), here.serviceBits()));
        }
        for (int group : here.groups()) {
            long bits = roster.group(group).services().bits();
            if (gives(bits, wanted)) {
                grants.add(grant(membership(here.position(), group), bits));
            }
        }
        return List.copyOf(grants);
    }

    private static boolean gives(long bits, long wanted) {
        return (implied(bits & ~GROUP_ONLY) & wanted) != 0;
    }

    private static ServiceGrant grant(RightSource source, long bits) {
        return new ServiceGrant(source, new RightSet<>(ServiceRight.class, bits & ~GROUP_ONLY));
    }

    /// The kill switch that takes a service from everybody, if there is one.
    public Optional<KillSwitch> killedBy(ServiceRight right) {
        return roster.settings().disabled().stream()
                .filter(kill -> (kill.services() & right.mask()) != 0)
                .findFirst();
    }

    /// The users who may do something, in the order of the roster.
    public List<RosterUser> whoCan(ServiceRight right) {
        return new SeatList(roster, roster.services().having(right));
    }

    // ---- pairs --------------------------------------------------------------------------------

    /// What the viewer may see and do about the owner.
    ///
    /// @throws IllegalArgumentException when they are the same person, who needs no right
    public PairMask pair(RosterUser owner, RosterUser viewer) {
        return pair(roster.position(owner), roster.position(viewer));
    }

    /// The same by seats.
    PairMask pair(int owner, int viewer) {
        if (!applies(owner, viewer)) {
            return PairMask.NONE;
        }
        var sum = new PairSum();
        visit(owner, viewer, true, sum);
        return lessKilled(sum.mask(), viewer);
    }

    /// What the viewer may see and do about the owner apart from what the owner's authorizations
    /// say: the owner can grant more, and can take none of this away.
    ///
    /// @throws IllegalArgumentException when they are the same person, who needs no right
    public PairMask floor(RosterUser owner, RosterUser viewer) {
        int owning = roster.position(owner);
        int viewing = roster.position(viewer);
        if (!applies(owning, viewing)) {
            return PairMask.NONE;
        }
        var sum = new PairSum();
        visit(owning, viewing, false, sum);
        return lessKilled(sum.mask(), viewing);
    }

    /// The same for all viewers in short: what everybody has, and what the owner's groups and their
    /// leaders give beside. Nothing where the owner is not set up for UC. What depends on the
    /// viewer is not told of here: a line of the owner among the additional ones, a service that
    /// the viewer lacks.
    public RightsFloor floor(RosterUser owner) {
        RosterUser here = roster.user(roster.position(owner));
        if (!here.enabled()) {
            return new RightsFloor(PairMask.NONE, List.of());
        }
        return RightsFloor.of(
                roster,
                here,
                everybodysFloor(),
                observers,
                mask ->
                        noPresence
                                ? new PairMask(0, mask.line1(), mask.line2(), mask.shared())
                                : mask);
    }

    /// Every source that lets the viewer see or do something about the owner, with all it gives.
    ///
    /// @throws IllegalArgumentException when they are the same person, who needs no right
    public List<PairGrant> pairGrants(RosterUser owner, RosterUser viewer) {
        int owning = roster.position(owner);
        int viewing = roster.position(viewer);
        if (!applies(owning, viewing)) {
            return List.of();
        }
        var found = new PairList(roster, owning, viewing);
        visit(owning, viewing, true, found);
        return found.grants(mask -> lessKilled(mask, viewing));
    }

    /// The sources that give one right on a pair. To take it away, every one of them has to go.
    public List<PairGrant> sources(RosterUser owner, RosterUser viewer, PairRight right) {
        return pairGrants(owner, viewer).stream()
                .filter(grant -> grant.rights().has(right))
                .toList();
    }

    /// The users who have any of these rights on the owner, in the order of the roster.
    public List<RosterUser> whoCan(Set<PairRight> rights, RosterUser owner) {
        RosterUser here = roster.user(roster.position(owner));
        return new SeatList(roster, new RightHolders(roster, this, rights, here).seats());
    }

    /// What all have who are set up for UC, kill switches not applied.
    PairMask everybodysFloor() {
        return withObservers(everybodysPair);
    }

    /// What the members of a group have on each other, kill switches not applied.
    PairMask membersFloor(RosterGroup group) {
        return withObservers(group.members());
    }

    private PairMask withObservers(PairMask mask) {
        return (mask.shared() & PairRight.SEE_IN_MONITOR.mask()) != 0
                ? mask.union(observers)
                : mask;
    }

    /// Whether presence is switched off for everybody.
    boolean noPresence() {
        return noPresence;
    }

    private boolean applies(int owner, int viewer) {
        if (owner == viewer) {
            throw new IllegalArgumentException(
                    roster.user(owner) + " needs no right on the own account");
        }
        return roster.user(owner).enabled() && roster.user(viewer).enabled();
    }

    private PairMask lessKilled(PairMask mask, int viewer) {
        int presence = noPresence ? 0 : mask.presence();
        int journal = mask.shared() & JOURNAL;
        int lines = mask.line1() | mask.line2();
        long services = (journal | lines) == 0 ? 0 : serviceBits(viewer);
        boolean noJournal = journal != 0 && (services & ServiceRight.USE_JOURNAL.mask()) == 0;
        boolean noLines = lines != 0 && (services & ServiceRight.CTI_LINES.mask()) == 0;
        return presence == mask.presence() && !noJournal && !noLines
                ? mask
                : new PairMask(
                        presence,
                        noLines ? 0 : mask.line1(),
                        noLines ? 0 : mask.line2(),
                        mask.shared() ^ (noJournal ? journal : 0));
    }

    /// Why a user can use no line, own ones included; empty for one who can.
    public Optional<NoLines> noLines(RosterUser user) {
        if (!user.enabled()) {
            return Optional.of(NoLines.NOT_SET_UP);
        }
        return services(user).has(ServiceRight.CTI_LINES)
                ? Optional.empty()
                : Optional.of(NoLines.NOT_GRANTED);
    }

    /// Whether the viewer would have rights on the owner's lines, but may use no lines at all.
    ///
    /// @throws IllegalArgumentException when they are the same person, who needs no right
    public boolean lacksLines(RosterUser owner, RosterUser viewer) {
        int owning = roster.position(owner);
        int viewing = roster.position(viewer);
        if (!applies(owning, viewing)
                || (serviceBits(viewing) & ServiceRight.CTI_LINES.mask()) != 0) {
            return false;
        }
        var sum = new PairSum();
        visit(owning, viewing, true, sum);
        return (sum.mask().line1() | sum.mask().line2()) != 0;
    }

    /// @param entries whether what the owner granted counts
    private void visit(int owner, int viewer, boolean entries, PairVisitor visitor) {
        visitor.everybody(everybodysPair);
        if ((everybodysPair.shared() & PairRight.SEE_IN_MONITOR.mask()) != 0) {
            visitor.observerOfAll(observers);
        }
        if (entries && !noEntries) {
            int[] grantees = roster.user(owner).granteeSeats();
            for (int entry = 0; entry < grantees.length; entry++) {
                if (grantees[entry] == viewer) {
                    visitor.entry(entry, roster.user(owner).granted(entry));
                }
            }
        }
        visitCommonGroups(owner, viewer, visitor);
        visitLedGroups(owner, viewer, visitor);
        for (int line : roster.user(viewer).additional()) {
            if (roster.binder().owner(line) == owner) {
                visitor.additionalLine(line, additionalLine(line, viewer));
            }
        }
    }

    private void visitCommonGroups(int owner, int viewer, PairVisitor visitor) {
        int[] owners = roster.user(owner).groups();
        int[] viewers = roster.user(viewer).groups();
        int i = 0;
        int j = 0;
        while (i < owners.length && j < viewers.length) {
            int difference = Integer.compare(owners[i], viewers[j]);
            if (difference == 0) {
                PairMask mask = roster.group(owners[i]).members();
                visitor.members(owners[i], mask);
                if ((mask.shared() & PairRight.SEE_IN_MONITOR.mask()) != 0) {
                    visitor.observer(owners[i], observers);
                }
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
    }

    private void visitLedGroups(int owner, int viewer, PairVisitor visitor) {
        int[] owners = roster.user(owner).groups();
        for (int group : roster.user(viewer).led()) {
            if (Arrays.binarySearch(owners, group) >= 0) {
                PairMask mask = roster.group(group).leaders();
                if (roster.tables().groups().get(group).head() == viewer) {
                    visitor.leader(group, Post.HEAD, mask);
                }
                if (roster.tables().groups().get(group).deputy() == viewer) {
                    visitor.leader(group, Post.DEPUTY, mask);
                }
            }
        }
    }

    /// What having an owner's line among the additional ones gives.
    PairMask additionalLine(int line, int viewer) {
        int phone =
                AdditionalAccess.asPhoneRights(
                        roster.user(viewer).additionalLines().access().asInteger());
        int fields = roster.binder().ownersFields(line);
        int first = 0;
        int second = 0;
        for (ClaimField field : ClaimField.values()) {
            if ((fields & field.bit()) != 0) {
                first |= field.secondLine() ? 0 : phone;
                second |= field.secondLine() ? phone : 0;
            }
        }
        return new PairMask(0, first, second, 0);
    }

    private RightSource membership(int user, int group) {
        return membership(roster, user, group);
    }

    static RightSource membership(Roster roster, int user, int group) {
        int[] way = roster.memberships().way(user, group);
        var through = new ArrayList<RosterGroup>(way.length);
        for (int i = 0; i < way.length - 1; i++) {
            through.add(roster.group(way[i]));
        }
        return new RightSource.Membership(roster.group(group), through);
    }
}
