package org.linekeeper.core.browse;

/// How much of a directory is shown, in the words of Active Directory's own tools.
public enum BrowseView {
    /// Without what is marked `showInAdvancedViewOnly` (Microsoft, "Show-In-Advanced-View-Only
    /// attribute"), for example the containers `System` and `LostAndFound`.
    STANDARD,
    /// Everything ("View > Advanced Features").
    ADVANCED
}
