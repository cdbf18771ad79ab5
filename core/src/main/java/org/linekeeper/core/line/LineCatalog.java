package org.linekeeper.core.line;

/// Where the lines of the telephone system are listed. Never fails: what cannot be read becomes a
/// problem of the listing, so that one bad row, or a file that is missing for a moment, does not
/// take everybody's lines away unexplained.
public interface LineCatalog {
    /// The lines as they are now.
    LineListing lines();

    /// A catalog without lines: nobody has said where they are listed.
    static LineCatalog none() {
        return LineListing::none;
    }
}
