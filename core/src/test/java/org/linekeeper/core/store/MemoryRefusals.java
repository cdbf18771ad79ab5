package org.linekeeper.core.store;

import org.linekeeper.core.problem.DirectoryRefusedException;
import org.linekeeper.core.problem.DirectoryRefusedException.Category;
import org.linekeeper.core.problem.DirectoryUnavailableException;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.problem.ProblemCode;

/// What the store in memory refuses, in words.
final class MemoryRefusals {
    private MemoryRefusals() {}

    static DirectoryUnavailableException noServer() {
        return new DirectoryUnavailableException(
                "no directory server answers at ldaps://dc.invalid:636. Check the address.");
    }

    static DirectoryRefusedException rightMissing(String dn) {
        return new DirectoryRefusedException(
                Category.RIGHT_MISSING,
                dn + ": the account in use may not write here. Grant it the right to write.",
                dn,
                50,
                "INSUFF_ACCESS_RIGHTS");
    }

    static Problem writeBackOff() {
        return Problem.error(
                ProblemCode.WRITE_BACK_OFF,
                "write-back",
                "",
                "standard attributes are not written because write-back is off.",
                "Switch write-back on.");
    }
}
