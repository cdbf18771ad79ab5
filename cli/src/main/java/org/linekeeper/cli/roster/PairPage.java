package org.linekeeper.cli.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.linekeeper.cli.output.Columns;
import org.linekeeper.cli.output.Style;
import org.linekeeper.cli.output.Terminal;
import org.linekeeper.core.roster.EffectiveRights;
import org.linekeeper.core.roster.PairGrant;
import org.linekeeper.core.roster.PairMask;
import org.linekeeper.core.roster.PairRight;
import org.linekeeper.core.roster.Roster;
import org.linekeeper.core.roster.RosterUser;

/// What one user may see and do about another, for people.
final class PairPage {
    private static final int LABEL_WIDTH = 44;

    private final Terminal terminal;
    private final Style style;
    private final Roster roster;
    private final EffectiveRights rights;
    private final RosterUser owner;
    private final RosterUser viewer;

    PairPage(Terminal terminal, Roster roster, RosterUser owner, RosterUser viewer) {
        this.terminal = terminal;
        this.style = terminal.style();
        this.roster = roster;
        this.rights = roster.rights();
        this.owner = owner;
        this.viewer = viewer;
    }

    void print(List<PairRight> only) {
        PairMask mask = rights.pair(owner, viewer);
        line(
                style.bold(
                        Columns.printable(
                                "What "
                                        + Wording.name(viewer)
                                        + " may see and do about "
                                        + Wording.name(owner))));
        for (RosterUser user : List.of(viewer, owner)) {
            if (!user.enabled()) {
                line("  nothing: " + Columns.printable(user.login()) + " is not set up for UC");
            }
        }
        if (only.isEmpty()) {
            mask.atLeast()
                    .ifPresent(level -> line("  in all: level " + level.key() + " is reached"));
            all(mask);
        } else {
            only.forEach(right -> one(right, mask));
        }
        remark();
        terminal.out().flush();
    }

    private void all(PairMask mask) {
        line("");
        if (mask.isEmpty()) {
            line("  Nothing.");
        }
        Arrays.stream(PairRight.values())
                .filter(mask::has)
                .forEach(right ->
                        line(
                                "  "
                                        + Columns.padded(right.label(), LABEL_WIDTH)
                                        + "  "
                                        + sources(right)
                                        + style.dim("  [" + right.key() + "]")));
    }

    private String sources(PairRight right) {
        return rights.sources(owner, viewer, right).stream()
                .map(grant -> Columns.printable(Wording.pair(grant.source(), owner, viewer)))
                .collect(Collectors.joining("; "));
    }

    private void one(PairRight right, PairMask mask) {
        List<PairGrant> sources = rights.sources(owner, viewer, right);
        line("");
        line(style.bold(right.label()) + ": " + (mask.has(right) ? "yes" : "no"));
        for (PairGrant grant : sources) {
            line("  " + Columns.printable(Wording.pair(grant.source(), owner, viewer)));
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
            List<String> remedies =
                    Wording.remedies(sources.get(i).source(), right, owner, viewer, roster);
            for (int j = 0; j < remedies.size(); j++) {
                line("  " + (j == 0 ? (i + 1) + ". " : "   ") + Columns.printable(remedies.get(j)));
            }
        }
    }

    /// Why rights on lines that were granted are not among the others.
    private void remark() {
        if (rights.lacksLines(owner, viewer)) {
            line("");
            line(
                    style.dim(
                            "Rights on lines were granted too, and have no effect while "
                                    + Columns.printable(viewer.login())
                                    + " may not use CTI lines (user set "
                                    + Columns.printable(viewer.login())
                                    + " --grant cti-lines)."));
        }
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
