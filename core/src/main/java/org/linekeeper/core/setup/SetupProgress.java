package org.linekeeper.core.setup;

/// Told how far a plan has come. Called on the thread that applies the plan.
public interface SetupProgress {

    /// Nobody watches.
    SetupProgress NONE =
            new SetupProgress() {
                @Override
                public void started(SetupStep step, int number, int total) {}

                @Override
                public void finished(SetupStep step, int number, int total) {}
            };

    /// A step begins; it can take seconds (a refresh of the schema cache) or long (clearing
    /// settings).
    ///
    /// @param number 1 for the first step
    /// @param total how many steps there are
    void started(SetupStep step, int number, int total);

    /// A step has been done.
    void finished(SetupStep step, int number, int total);

    /// A long step has treated this many entries so far.
    default void advanced(SetupStep step, long entries) {}
}
