package org.linekeeper.core.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linekeeper.core.account.AccountId;
import org.linekeeper.core.account.AccountRef;
import org.linekeeper.core.account.AuthorizationEntry.Authorization;
import org.linekeeper.core.account.GroupAccount;
import org.linekeeper.core.account.TextField;
import org.linekeeper.core.account.UserAccount;
import org.linekeeper.core.rights.AuthorizationLevel;
import org.linekeeper.core.rights.AuthorizationRights;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.PhoneRight;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;

/// A second opinion: rights as the manual words them, written down on the accounts themselves
/// without a thought for speed, sharing nothing with the roster but the settings.
final class NaiveRights {
    private final RandomOrganisation org;

    NaiveRights(RandomOrganisation org) {
        this.org = org;
    }

    boolean isMember(AccountId user, GroupAccount group) {
        return isMember(user, group.head().id(), new HashSet<>());
    }

    private boolean isMember(AccountId user, AccountId group, Set<AccountId> seen) {
        if (!seen.add(group)) {
            return false;
        }
        Set<AccountId> direct = org.members.getOrDefault(group, Set.of());
        return direct.contains(user)
                || (org.settings.nestedGroups()
                        && direct.stream().anyMatch(member -> isMember(user, member, seen)));
    }

    List<GroupAccount> groupsOf(UserAccount user) {
        return org.groups.stream()
                .filter(group -> group.head().enabled())
                .filter(group -> isMember(user.head().id(), group))
                .toList();
    }

    RightSet<ServiceRight> services(UserAccount user) {
        RightSet<ServiceRight> all = RightSet.none(ServiceRight.class);
        if (!user.head().enabled()) {
            return all;
        }
        all = all.union(org.settings.services()).union(user.services());
        for (GroupAccount group : groupsOf(user)) {
            all = all.union(group.services());
        }
        for (ServiceRight right : ServiceRight.values()) {
            if (right.groupOnly()) {
                all = all.without(right);
            }
        }
        if (all.has(ServiceRight.INITIATE_SCREEN_SHARING)) {
            all = all.with(ServiceRight.ACCEPT_SCREEN_SHARING);
        }
        if (all.has(ServiceRight.VIDEO_CHAT)) {
            all = all.with(ServiceRight.AUDIO_CHAT);
        }
        for (KillSwitch kill : org.settings.disabled()) {
            all =
                    switch (kill) {
                        case PRESENCE -> all.without(ServiceRight.PRESENCE);
                        case CHAT -> all.without(ServiceRight.START_CHAT);
                        case AUDIO_CHAT -> all.without(ServiceRight.AUDIO_CHAT);
                        case VIDEO_CHAT -> all.without(ServiceRight.VIDEO_CHAT);
                        case FEDERATED_SCREEN_SHARING ->
                                all.without(ServiceRight.FEDERATED_SCREEN_SHARING);
                        case USER_AUTHORIZATIONS -> all;
                    };
        }
        return all;
    }

    /// What one may see of the other as authorization, journal and monitor apart.
    AuthorizationRights authorization(UserAccount owner, UserAccount viewer) {
        AuthorizationRights all = AuthorizationLevel.BLOCKED.rights();
        if (!owner.head().enabled() || !viewer.head().enabled()) {
            return all;
        }
        all = all.union(org.settings.authorization());
        if (inMonitor(owner, viewer)) {
            all = all.union(org.settings.observers());
        }
        if (!org.settings.disabled().contains(KillSwitch.USER_AUTHORIZATIONS)) {
            for (Authorization entry : owner.readableAuthorizations()) {
                if (names(entry.grantee(), viewer)) {
                    all = all.union(entry.rights());
                }
            }
        }
        for (GroupAccount group : groupsOf(owner)) {
            if (groupsOf(viewer).contains(group) && group.memberAuthorization().isPresent()) {
                all = all.union(group.memberAuthorization().get());
            }
            if (leads(viewer, group) && group.leaderAuthorization().isPresent()) {
                all = all.union(group.leaderAuthorization().get());
            }
        }
        all = all.union(overAdditionalLines(owner, viewer));
        if (!services(viewer).has(ServiceRight.CTI_LINES)) {
            all = AuthorizationRights.ofBits(all.presence().asInteger(), 0, 0);
        }
        return org.settings.disabled().contains(KillSwitch.PRESENCE)
                ? AuthorizationRights.ofBits(0, all.line1().asInteger(), all.line2().asInteger())
                : all;
    }

    boolean seesJournal(UserAccount owner, UserAccount viewer) {
        return owner.head().enabled()
                && services(viewer).has(ServiceRight.USE_JOURNAL)
                && (org.settings.services().has(ServiceRight.JOURNAL_VISIBLE_TO_MEMBERS)
                        || groupsOf(owner).stream()
                                .anyMatch(group ->
                                        (group.services()
                                                                .has(
                                                                        ServiceRight
                                                                                .JOURNAL_VISIBLE_TO_MEMBERS)
                                                        && groupsOf(viewer).contains(group))
                                                || (group.services()
                                                                .has(
                                                                        ServiceRight
                                                                                .JOURNAL_VISIBLE_TO_LEADER)
                                                        && leads(viewer, group))));
    }

    boolean inMonitor(UserAccount owner, UserAccount viewer) {
        return owner.head().enabled()
                && viewer.head().enabled()
                && (org.settings.services().has(ServiceRight.MEMBERS_IN_MONITOR)
                        || groupsOf(owner).stream()
                                .anyMatch(group ->
                                        group.services().has(ServiceRight.MEMBERS_IN_MONITOR)
                                                && groupsOf(viewer).contains(group)));
    }

    private static boolean leads(UserAccount viewer, GroupAccount group) {
        return group.leader().filter(reference -> names(reference, viewer)).isPresent()
                || group.deputy().filter(reference -> names(reference, viewer)).isPresent();
    }

    private static boolean names(AccountRef reference, UserAccount user) {
        String text = reference.stored().toLowerCase(Locale.ROOT).replace(", ", ",");
        return List.of(
                        user.head().login(),
                        user.head().userPrincipalName().orElseThrow(),
                        user.texts().textOrEmpty(TextField.IDENTITY),
                        user.head().dn(),
                        user.head().id().toString())
                .stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(text));
    }

    // ---- lines ----------------------------------------------------------------------------------

    /// Who claims a number, and by which fields.
    List<UserAccount> claimants(String number) {
        var found = new ArrayList<UserAccount>();
        for (UserAccount user : org.users) {
            if (user.head().enabled() && !fields(user, number).isEmpty()) {
                found.add(user);
            }
        }
        return found;
    }

    Optional<UserAccount> owner(String number) {
        boolean exists = org.lines.stream().anyMatch(line -> line.text().equals(number));
        List<UserAccount> claimants = claimants(number);
        return exists && claimants.size() == 1
                ? Optional.of(claimants.getFirst())
                : Optional.empty();
    }

    List<TextField> fields(UserAccount user, String number) {
        var found = new ArrayList<TextField>();
        BindingSettings binding = org.settings.binding();
        if (binding.automatic()) {
            binding.fields().forEach(field -> found.add(field.field()));
        }
        found.add(TextField.FIRST_PHONE);
        found.add(TextField.SECOND_PHONE);
        found.removeIf(field -> !user.texts().textOrEmpty(field).equals(number));
        return found;
    }

    private AuthorizationRights overAdditionalLines(UserAccount owner, UserAccount viewer) {
        RightSet<LineAccess> access = viewer.additionalLines().access();
        RightSet<PhoneRight> phone = RightSet.none(PhoneRight.class);
        if (access.has(LineAccess.DISPLAY_INCOMING)) {
            phone = phone.with(PhoneRight.SEE_INCOMING);
        }
        if (access.has(LineAccess.DISPLAY_OUTGOING)) {
            phone = phone.with(PhoneRight.SEE_OUTGOING);
        }
        if (access.has(LineAccess.PICK_UP)) {
            phone = phone.with(PhoneRight.PICK_UP_CALLS).with(PhoneRight.SET_REDIRECTION);
        }
        int first = 0;
        int second = 0;
        for (String number : viewer.additionalLines().lines()) {
            if (owner(number).filter(owner::equals).isPresent()) {
                for (TextField field : fields(owner, number)) {
                    switch (field) {
                        case BUSINESS, FIRST_PHONE -> first = phone.asInteger();
                        default -> second = phone.asInteger();
                    }
                }
            }
        }
        return AuthorizationRights.ofBits(0, first, second);
    }
}
