package org.linekeeper.core.number;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The extensions of other locations that can be dialled from one location over its tie lines.
final class OtherSites {
    private final InsideNumbers own;
    private final List<Site> sites;

    /// @param here the location that dials
    /// @param all the locations of the organisation; a tie line to none of them leads nowhere
    OtherSites(Location here, List<Location> all) {
        own = new InsideNumbers(here);
        sites =
                here.dialing().tieLines().stream()
                        .flatMap(tie ->
                                all.stream()
                                        .filter(there -> there.name().equalsIgnoreCase(tie.to()))
                                        .map(there -> new Site(tie, there)))
                        .toList();
    }

    /// A way over a tie line.
    ///
    /// @param digits what is dialled for it
    /// @param note where it leads, as a phrase
    record Way(String digits, String note) {}

    boolean isEmpty() {
        return sites.isEmpty();
    }

    /// The ways to a number: one over each tie line to a location that has it as an extension.
    List<Way> to(Supercanonical number) {
        return sites.stream().flatMap(site -> site.to(number).stream()).toList();
    }

    /// What digits that are dialled here mean at the other end of a tie line; null if they lead
    /// over none. Without a code the location's own extensions go first, and of the other's only
    /// those are known that can be called from outside.
    @Nullable NumberReading read(String text, long value, int count, Trail trail) {
        for (Site site : sites) {
            int rest = site.extensionDigits(value, count);
            boolean isOwn = !site.hasCode() && isOwnExtension(text, value, count);
            if (rest == 0 || isOwn) {
                continue;
            }
            long extension = value % Decimal.TEN[rest];
            String written = Decimal.padded(extension, rest);
            NumberReading there =
                    site.inside.byLength(written, extension, rest, Marks.NONE, Trail.OFF);
            if (there instanceof Supercanonical number) {
                trail.add(PipelineStep.TIE_LINE, text, number.text(), site.note(written));
                return number;
            }
            if (there instanceof InternalNumber && site.hasCode()) {
                var number = new InternalNumber(Decimal.text(text, value, count));
                trail.add(
                        PipelineStep.TIE_LINE,
                        text,
                        number.text(),
                        site.note(written) + ", inside only");
                return number;
            }
        }
        return null;
    }

    private boolean isOwnExtension(String text, long value, int count) {
        return own.byLength(text, value, count, Marks.NONE, Trail.OFF) instanceof Supercanonical;
    }

    /// The other end of a tie line.
    private static final class Site {
        private final TieLine tie;
        private final String name;
        private final InsideNumbers inside;
        private final long code;

        Site(TieLine tie, Location there) {
            this.tie = tie;
            name = there.name();
            inside = new InsideNumbers(there);
            code = tie.code().isEmpty() ? 0 : Long.parseLong(tie.code());
        }

        boolean hasCode() {
            return !tie.code().isEmpty();
        }

        /// How many digits follow the code; 0 if it is not in front, or too many follow.
        int extensionDigits(long value, int count) {
            int codeCount = tie.code().length();
            int rest = count - codeCount;
            boolean isBehind = codeCount == 0 || Decimal.startsWith(value, count, code, codeCount);
            return isBehind && rest <= PhoneSystem.MAX_EXTENSION_DIGITS ? rest : 0;
        }

        Optional<Way> to(Supercanonical number) {
            return inside.dialedInside(number)
                    .map(extension -> new Way(tie.code() + extension, note(extension)));
        }

        String note(String extension) {
            return "extension %s of %s".formatted(extension, name);
        }
    }
}
