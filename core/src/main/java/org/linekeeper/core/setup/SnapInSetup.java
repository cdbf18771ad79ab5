package org.linekeeper.core.setup;

import org.linekeeper.core.problem.DirectoryException;

/// The menu item that opens Linekeeper from Active Directory's own tools, "Users and Computers"
/// first of all (vendor manual chapter 1.3, "Snap-In Setup"). It is registered in the directory,
/// for every language that the tools may have, and concerns the whole forest.
///
/// As with the schema, nothing is written without a plan that somebody could read first. Only our
/// own registrations are ever changed or removed, and whatever stops in the middle can be done
/// again: what is there already is not planned twice.
///
/// Every method throws `DirectoryUnavailableException` if no server answers and
/// `DirectoryRefusedException` if the server says no, or if a plan has problems or is out of date.
public interface SnapInSetup {
    /// What is registered. Reads only; any account may ask.
    SnapInStatus status() throws DirectoryException;

    /// What is missing, as one step for each language. Missing rights are problems of the plan,
    /// found before any write.
    ///
    /// @param program what the item starts, as administrators' computers see it: the full path of a
    ///   program, or its file name if it is in their search path; without arguments
    SetupPlan planAdd(String program) throws DirectoryException;

    /// How to take our registrations out again, whatever program they start.
    SetupPlan planRemoval() throws DirectoryException;

    /// Registers the item as planned.
    ///
    /// @param program as given for the plan
    /// @param confirmed a plan of this directory that a person has confirmed
    void add(String program, SetupPlan confirmed, SetupProgress progress) throws DirectoryException;

    /// Takes our registrations out as planned.
    ///
    /// @param confirmed a plan of this directory that a person has confirmed
    void remove(SetupPlan confirmed, SetupProgress progress) throws DirectoryException;
}
