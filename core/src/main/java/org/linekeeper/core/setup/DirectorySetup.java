package org.linekeeper.core.setup;

import org.linekeeper.core.problem.DirectoryException;

/// The schema of the directory, as far as UC settings need it. A directory that keeps the settings
/// in its reserved field needs none of this.
///
/// Nothing is written without a plan that somebody could read first: make a plan, show it, let a
/// person confirm it, apply it. All methods act with the rights of the account that logged on.
public interface DirectorySetup {

    /// What the directory in use has of the extension. Reads only; any account may ask.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if the schema may not be read
    SchemaStatus status() throws DirectoryException;

    /// What is missing, as steps in the order in which they have to be done. Empty when everything
    /// is there. Missing rights and things in the way are problems of the plan, found before any
    /// write.
    ///
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if the server that accepts
    ///   schema changes cannot be reached
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if the schema may not be read
    SetupPlan planInstall() throws DirectoryException;

    /// How to take the extension out of use again. Schema objects can never be deleted, only
    /// deactivated; [#planInstall()] brings them back.
    ///
    /// @param stored what to do about settings that are still stored in entries
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if the server that accepts
    ///   schema changes cannot be reached
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if the schema or the entries
    ///   may not be read
    SetupPlan planRemoval(StoredSettings stored) throws DirectoryException;

    /// What is missing, as a text that an administrator can hand to the directory's own tools.
    /// Needs no right but reading, and does not need the server that accepts schema changes.
    ///
    /// @return printable text, also when nothing is missing (it then says so)
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if no server answers
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if something in the directory
    ///   is in the way, see the message
    String export() throws DirectoryException;

    /// Does what a plan says. The directory is looked at again first: steps that have been done
    /// meanwhile are left out, and if a step would be needed that the plan does not show, nothing
    /// is done. May be interrupted at any point and run again with a new plan.
    ///
    /// @param plan a plan of this directory that a person has confirmed
    /// @param progress told before and after every step
    /// @throws org.linekeeper.core.problem.DirectoryUnavailableException if the server goes away;
    ///   planning again tells how far it came
    /// @throws org.linekeeper.core.problem.DirectoryRefusedException if the plan has problems, is
    ///   out of date, or the directory refuses a step
    void apply(SetupPlan plan, SetupProgress progress) throws DirectoryException;
}
