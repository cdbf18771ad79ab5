package org.linekeeper.core.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linekeeper.core.rights.Right;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.ClaimField;
import org.linekeeper.core.roster.GlobalSettings;
import org.linekeeper.core.roster.RightSource;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;
import org.linekeeper.core.roster.ServiceGrant;

/// Services that lack something, work nowhere, or are given twice.
final class RightFindings {
    /// Each with the smaller right that it includes.
    private static final Map<ServiceRight, ServiceRight> INCLUDED =
            Map.of(
                    ServiceRight.INITIATE_SCREEN_SHARING,
                    ServiceRight.ACCEPT_SCREEN_SHARING,
                    ServiceRight.VIDEO_CHAT,
                    ServiceRight.AUDIO_CHAT);

    private static final Set<ServiceRight> MAILING =
            EnumSet.of(ServiceRight.MISSED_CALL_MAIL, ServiceRight.RECORD_CALLS);

    private final Inspection inspection;
    private final Set<ServiceRight> usual;

    RightFindings(Inspection inspection) {
        this.inspection = inspection;
        usual = EnumSet.of(ServiceRight.USE_CLIENT, ServiceRight.PRESENCE);
        usual.addAll(inspection.rules().usualServices().rights());
        usual.addAll(GlobalSettings.usual().services().rights());
    }

    void look() {
        inspection.roster().users().stream().filter(Inspection::active).forEach(this::user);
        inspection.roster().groups().stream().filter(RosterGroup::enabled).forEach(this::group);
    }

    private void user(RosterUser user) {
        RightSet<ServiceRight> effective = inspection.rights().services(user);
        mail(user, effective);
        client(user, effective);
        lines(user, effective);
        RightSet<ServiceRight> own = user.services();
        List<ServiceRight> groupOnly =
                own.rights().stream().filter(ServiceRight::groupOnly).toList();
        if (!groupOnly.isEmpty()) {
            inspection.add(
                    Finding.about(
                                    FindingCode.RIGHT_WITHOUT_EFFECT,
                                    FoundAt.of(user),
                                    "grant",
                                    keys(groupOnly),
                                    "works on a group only")
                            .mendedBy(
                                    inspection.mend(
                                            user,
                                            Mend.set("services", "revoke", names(groupOnly)))));
        }
        List<ServiceGrant> others =
                inspection.rights().serviceGrants(user).stream()
                        .filter(grant -> !(grant.source() instanceof RightSource.OwnSettings))
                        .toList();
        List<ServiceRight> redundant = redundant(own, others);
        if (!redundant.isEmpty()) {
            inspection.add(
                    redundant(FoundAt.of(user), redundant, others)
                            .mendedBy(
                                    inspection.mend(
                                            user,
                                            Mend.set("services", "revoke", names(redundant)))));
        }
        implied(own, others)
                .ifPresent(included ->
                        inspection.add(
                                implied(FoundAt.of(user), included)
                                        .mendedBy(
                                                inspection.mend(
                                                        user,
                                                        Mend.set(
                                                                "services",
                                                                "grant",
                                                                names(included))))));
    }

    private void group(RosterGroup group) {
        List<ServiceGrant> others =
                List.of(
                        new ServiceGrant(
                                new RightSource.Everybody(),
                                inspection.roster().settings().services()));
        List<ServiceRight> redundant = redundant(group.services(), others);
        if (!redundant.isEmpty()) {
            inspection.add(
                    redundant(FoundAt.of(group), redundant, others)
                            .mendedBy(
                                    inspection.mend(
                                            group,
                                            Mend.set("services", "revoke", names(redundant)))));
        }
        implied(group.services(), others)
                .ifPresent(included ->
                        inspection.add(
                                implied(FoundAt.of(group), included)
                                        .mendedBy(
                                                inspection.mend(
                                                        group,
                                                        Mend.set(
                                                                "services",
                                                                "grant",
                                                                names(included))))));
    }

    private void mail(RosterUser user, RightSet<ServiceRight> effective) {
        if (inspection.facts().of(user).mail().isPresent()) {
            return;
        }
        for (ServiceRight right : MAILING) {
            if (effective.has(right)) {
                List<ServiceGrant> sources = inspection.rights().sources(user, right);
                boolean own =
                        sources.stream()
                                .allMatch(
                                        grant -> grant.source() instanceof RightSource.OwnSettings);
                Finding finding =
                        Finding.about(
                                FindingCode.MAIL_MISSING,
                                FoundAt.of(user),
                                "mail",
                                "",
                                right.key() + " is granted by " + sources(sources));
                Mend revoke =
                        inspection.mend(user, Mend.set("services", "revoke", List.of(right.key())));
                inspection.add(own ? finding.choosing(List.of(revoke)) : finding);
            }
        }
    }

    private void client(RosterUser user, RightSet<ServiceRight> effective) {
        List<ServiceRight> missing =
                List.of(ServiceRight.USE_CLIENT, ServiceRight.PRESENCE).stream()
                        .filter(right -> !effective.has(right))
                        .filter(right -> inspection.rights().killedBy(right).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            inspection.add(
                    Finding.about(
                                    FindingCode.CLIENT_RIGHT_MISSING,
                                    FoundAt.of(user),
                                    "grant",
                                    "",
                                    "not granted: " + keys(missing))
                            .mendedBy(
                                    inspection.mend(
                                            user, Mend.set("services", "grant", names(missing)))));
        }
    }

    private void lines(RosterUser user, RightSet<ServiceRight> effective) {
        if (effective.has(ServiceRight.CTI_LINES)) {
            return;
        }
        for (ClaimField field : List.of(ClaimField.FIRST_PHONE, ClaimField.SECOND_PHONE)) {
            Optional<String> phone = user.number(field);
            if (phone.isPresent()) {
                inspection.add(
                        Finding.about(
                                        FindingCode.CTI_RIGHT_MISSING,
                                        FoundAt.of(user),
                                        field.field().key(),
                                        phone.get(),
                                        "cti-lines is not granted")
                                .mendedBy(
                                        inspection.mend(
                                                user,
                                                Mend.set(
                                                        "services",
                                                        "grant",
                                                        names(List.of(ServiceRight.CTI_LINES))))));
                return;
            }
        }
    }

    // ---- given twice ----------------------------------------------------------------------------

    /// The own rights that others give anyway. What setting up for UC grants is not among them, nor
    /// what everybody has unless the configuration says otherwise, and neither is a smaller right
    /// whose greater one stays: without it the greater one would stand alone.
    private List<ServiceRight> redundant(RightSet<ServiceRight> own, List<ServiceGrant> others) {
        List<ServiceRight> given =
                own.rights().stream()
                        .filter(right -> !usual.contains(right) && !right.groupOnly())
                        .filter(right -> others.stream().anyMatch(grant -> grant.gives(right)))
                        .toList();
        return given.stream().filter(right -> !keptFor(right, own, given)).toList();
    }

    private static boolean keptFor(
            ServiceRight right, RightSet<ServiceRight> own, List<ServiceRight> given) {
        return INCLUDED.entrySet().stream()
                .anyMatch(pair ->
                        pair.getValue() == right
                                && own.has(pair.getKey())
                                && !given.contains(pair.getKey()));
    }

    private static Finding redundant(
            FoundAt object, List<ServiceRight> redundant, List<ServiceGrant> others) {
        List<ServiceGrant> giving =
                others.stream().filter(grant -> redundant.stream().anyMatch(grant::gives)).toList();
        return Finding.about(
                FindingCode.RIGHT_REDUNDANT,
                object,
                "grant",
                keys(redundant),
                "given anyway by " + sources(giving));
    }

    /// The smaller rights that work without being stored anywhere.
    private static Optional<List<ServiceRight>> implied(
            RightSet<ServiceRight> own, List<ServiceGrant> others) {
        var included = new ArrayList<ServiceRight>();
        for (ServiceRight right : own.rights()) {
            ServiceRight smaller = INCLUDED.get(right);
            if (smaller != null
                    && !own.has(smaller)
                    && others.stream().noneMatch(grant -> grant.stored().has(smaller))) {
                included.add(smaller);
            }
        }
        return included.isEmpty() ? Optional.empty() : Optional.of(included);
    }

    private static Finding implied(FoundAt object, List<ServiceRight> included) {
        return Finding.about(
                FindingCode.RIGHT_IMPLIED,
                object,
                "grant",
                "",
                keys(included) + " works, because a greater right includes it");
    }

    // ---- words ----------------------------------------------------------------------------------

    private static String sources(List<ServiceGrant> grants) {
        return Inspection.listed(
                grants.stream().map(ServiceGrant::source).map(RightFindings::source).toList());
    }

    private static String source(RightSource source) {
        return switch (source) {
            case RightSource.Everybody _ -> "everybody.services (configuration)";
            case RightSource.OwnSettings _ -> "the user's own settings";
            case RightSource.Membership(var group, var _) -> "group " + group.login();
            case RightSource.Leadership _,
                    RightSource.OwnersEntry _,
                    RightSource.AdditionalLine _,
                    RightSource.Observer _,
                    RightSource.ObserverOfAll _ ->
                    throw new IllegalArgumentException("gives no services: " + source);
        };
    }

    private static String keys(List<ServiceRight> rights) {
        return rights.stream().map(Right::key).collect(Collectors.joining(", "));
    }

    private static List<String> names(List<ServiceRight> rights) {
        return rights.stream().map(Right::key).toList();
    }
}
