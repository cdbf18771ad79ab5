package org.linekeeper.directory.embedded.operation;

import com.unboundid.ldap.sdk.controls.VirtualListViewRequestControl;

/// Which row a request for a part of a sorted search means (virtual list view,
/// draft-ietf-ldapext-ldapv3-vlv-09).
final class VirtualListTarget {
    private VirtualListTarget() {}

    /// The row, from 1; 0 if there are no rows. A number behind the end means the last row. If the
    /// client thinks there are more or fewer rows than there are, the row that is as far down the
    /// list as the one it names.
    static int byOffset(VirtualListViewRequestControl view, int rows) {
        int offset = view.getTargetOffset();
        int believed = view.getContentCount() == 0 ? rows : view.getContentCount();
        if (rows == 0) {
            return 0;
        }
        if (offset == 0 || offset >= believed) { // 0 of 0 means the last one
            return rows;
        }
        if (believed == rows) {
            return offset;
        }
        return 1 + (int) Math.round((offset - 1.0) / (believed - 1.0) * (rows - 1.0));
    }
}
