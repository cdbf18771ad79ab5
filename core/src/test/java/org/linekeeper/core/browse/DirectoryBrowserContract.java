package org.linekeeper.core.browse;

/// What every browser promises.
public interface DirectoryBrowserContract
        extends PlaceContract, ObjectListContract, MemberListContract {}
