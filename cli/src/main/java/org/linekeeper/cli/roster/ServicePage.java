package org.linekeeper.cli.roster;

import java.util.List;
import java.util.stream.Collectors;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.rights.RightSet;
import org.linekeeper.core.rights.ServiceRight;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.KillSwitch;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterGroup;
import org.linekeeper.core.roster.RosterUser;
import org.linekeeper.core.roster.ServiceGrant;

/// What one user may do, for people.
final class ServicePage {
    private static final int LABEL_WIDTH = 44;

    private final Terminal terminal;
    private final Style style;
    private final Roster roster;
    private final EffectiveRights rights;
    private final RosterUser user;

    ServicePage(Terminal terminal, Roster roster, RosterUser user) {
        this.terminal = terminal;
        this.style = terminal.style();
        this.roster = roster;
        this.rights = roster.rights();
        this.user = user;
    }

    void print(List<ServiceRight> only) {
        line(style.bold(Columns.printable(Wording.name(user))));
        line("  " + standing());
        List<RosterGroup> groups = roster.groupsOf(user);
        line(
                "  "
                        + (groups.isEmpty()
                                ? "member of no group that is set up for UC"
                                : "member of "
                                        + groups.stream()
                                                .map(RosterGroup::login)
                                                .collect(Collectors.joining(", "))));
        if (only.isEmpty()) {
            granted();
            switchedOff();
            unresolved();
        } else {
            only.forEach(this::one);
        }
        terminal.out().flush();
    }

    private String standing() {
        if (!user.enabled()) {
            return "not set up for UC: has no rights, and nobody has rights on this user";
        }
        return user.disabledInDirectory()
                ? style.yellow("set up for UC, although the directory account is disabled")
                : "set up for UC";
    }

    private void granted() {
        RightSet<ServiceRight> effective = rights.services(user);
        line("");
        line(style.bold(effective.isEmpty() ? "May do nothing" : "May do"));
        for (ServiceRight right : effective.rights()) {
            line(
                    "  "
                            + Columns.padded(right.label(), LABEL_WIDTH)
                            + "  "
                            + sources(right)
                            + style.dim("  [" + right.key() + "]"));
        }
        if (effective.unknownBits() != 0) {
            line(
                    "  "
                            + Columns.padded("Bits without a name", LABEL_WIDTH)
                            + "  0x"
                            + Long.toHexString(effective.unknownBits()));
        }
    }

    private String sources(ServiceRight right) {
        return rights.sources(user, right).stream()
                .map(grant -> source(grant, right))
                .collect(Collectors.joining("; "));
    }

    private static String source(ServiceGrant grant, ServiceRight right) {
        return Columns.printable(Wording.service(grant.source()))
                + (grant.impliedOnly(right) ? " (included in a greater right)" : "");
    }

    private void switchedOff() {
        boolean heading = false;
        for (ServiceRight right : ServiceRight.values()) {
            if (rights.killedBy(right).isPresent() && !rights.sources(user, right).isEmpty()) {
                if (!heading) {
                    line("");
                    line(style.bold("Granted, but switched off for everybody"));
                    heading = true;
                }
                line(
                        "  "
                                + Columns.padded(right.label(), LABEL_WIDTH)
                                + "  "
                                + rights.killedBy(right).map(KillSwitch::effect).orElse(""));
            }
        }
    }

    private void unresolved() {
        List<String> names = roster.unresolvedGrantees(user);
        if (!names.isEmpty()) {
            line("");
            line(
                    style.yellow(
                            "Authorizations to names that lead to nobody, or to several: "
                                    + Columns.printable(String.join(", ", names))));
        }
    }

    private void one(ServiceRight right) {
        List<ServiceGrant> sources = rights.sources(user, right);
        line("");
        line(style.bold(right.label()) + ": " + (rights.services(user).has(right) ? "yes" : "no"));
        rights.killedBy(right).ifPresent(kill -> line("  " + kill.effect()));
        for (ServiceGrant grant : sources) {
            line("  " + source(grant, right));
        }
        if (sources.isEmpty()) {
            line("  no source gives it");
            return;
        }
        line("");
        line(
                sources.size() == 1
                        ? "To take it away:"
                        : "To take it away, all " + sources.size() + " of these have to go:");
        for (int i = 0; i < sources.size(); i++) {
            String revoke =
                    sources.get(i).giving(right).stream()
                            .map(ServiceRight::key)
                            .collect(Collectors.joining(","));
            List<String> remedies = Wording.remedies(sources.get(i).source(), revoke, user, roster);
            for (int j = 0; j < remedies.size(); j++) {
                line("  " + (j == 0 ? (i + 1) + ". " : "   ") + Columns.printable(remedies.get(j)));
            }
        }
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
