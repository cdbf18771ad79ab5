package org.linekeeper.app;

import java.util.List;

/// The training run of the AOT cache: does in one process what short commands do, so that the JVM
/// learns which classes they need and how those are linked. Runs when the program is packaged,
/// never afterwards.
final class Rehearsal {
    private Rehearsal() {}

    /// Ends with 0 when every command did what it should, so that a cache is never made from a
    /// broken program.
    public static void main(String[] arguments) {
        System.exit(Main.run(List.of("--version"), System.out, System.err));
    }
}
