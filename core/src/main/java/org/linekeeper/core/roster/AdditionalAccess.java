package org.linekeeper.core.roster;

import org.linekeeper.core.rights.LineAccess;
import org.linekeeper.core.rights.PhoneRight;

/// What access to additional lines means in the words of authorizations. One check box of the
/// vendor manual covers both picking up and call forwarding (chapter 2, Additional lines).
final class AdditionalAccess {
    private AdditionalAccess() {}

    static int asPhoneRights(int access) {
        int rights = 0;
        if ((access & LineAccess.DISPLAY_OUTGOING.mask()) != 0) {
            rights |= (int) PhoneRight.SEE_OUTGOING.mask();
        }
        if ((access & LineAccess.DISPLAY_INCOMING.mask()) != 0) {
            rights |= (int) PhoneRight.SEE_INCOMING.mask();
        }
        if ((access & LineAccess.PICK_UP.mask()) != 0) {
            rights |= (int) (PhoneRight.PICK_UP_CALLS.mask() | PhoneRight.SET_REDIRECTION.mask());
        }
        return rights;
    }
}
