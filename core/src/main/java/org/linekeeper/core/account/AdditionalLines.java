package org.linekeeper.core.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.RightSet;

/// Lines given to an account beyond its own (`ectisrv3CTILines`), and what may be done with all of
/// them (`ectisrv3CTILinesPermissions`). On a computer: the lines of the multi-line TAPI driver.
///
/// @param lines numbers as stored, in order; the single item `*` stands for all lines
public record AdditionalLines(List<String> lines, RightSet<LineAccess> access) {
    /// The item that stands for all enabled lines of the server (computers; vendor manual chapter
    /// 3).
    public static final String ALL = "*";

    private static final AdditionalLines NONE =
            new AdditionalLines(List.of(), RightSet.none(LineAccess.class));

    public AdditionalLines {
        lines = List.copyOf(lines);
        requireNonNull(access, "access");
    }

    /// No lines, no access.
    public static AdditionalLines none() {
        return NONE;
    }

    /// Whether the list is the asterisk.
    public boolean all() {
        return lines.contains(ALL);
    }

    /// Other lines, same access.
    public AdditionalLines withLines(List<String> changed) {
        return new AdditionalLines(changed, access);
    }

    /// Same lines, other access.
    public AdditionalLines withAccess(RightSet<LineAccess> changed) {
        return new AdditionalLines(lines, changed);
    }
}
