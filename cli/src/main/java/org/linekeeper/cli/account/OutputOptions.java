package org.linekeeper.cli.account;

import org.linekeeper.cli.grammar.Option;

/// Options about what is printed.
final class OutputOptions {
    static final Option JSON = Option.flag("--json", "Print JSON.");
    static final Option DRY_RUN =
            Option.flag("--dry-run", "Write nothing; print what would be written.");
    static final Option QUIET =
            Option.flag("--quiet", "Print only what was refused, and conflicts.");

    private OutputOptions() {}
}
