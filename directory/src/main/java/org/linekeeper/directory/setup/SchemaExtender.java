package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.linekeeper.core.problem.DirectoryException;
import org.linekeeper.core.setup.SetupProgress;
import org.linekeeper.core.setup.SetupStep;
import org.linekeeper.directory.attribute.UcAttribute;
import org.linekeeper.directory.connect.AdDiagnostics;

/// Does the steps at the schema master, one after the other.
///
/// Every step may be repeated: "it is there already" and "it is gone already" count as done,
/// because the plan is made anew at the end and would show a difference.
final class SchemaExtender {

    private static final Set<ResultCode> DONE_ALREADY =
            Set.of(
                    ResultCode.ENTRY_ALREADY_EXISTS,
                    ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                    ResultCode.NO_SUCH_ATTRIBUTE,
                    ResultCode.NO_SUCH_OBJECT);

    /// What Samba says to any schema change while smb.conf does not allow them.
    private static final String SAMBA_LOCK = "updates are not allowed";

    private final LDAPConnection master;
    private final Clearing clearing;
    private final SetupProgress progress;

    /// @param master connection to the schema master
    /// @param clearing deletes settings in all domains of the forest
    /// @param progress told before and after each step
    SchemaExtender(LDAPConnection master, Clearing clearing, SetupProgress progress) {
        this.master = master;
        this.clearing = clearing;
        this.progress = progress;
    }

    /// Deletes the settings of a forest.
    @FunctionalInterface
    interface Clearing {
        void clear(Set<UcAttribute> attributes, LongConsumer progress) throws DirectoryException;
    }

    /// Does them all.
    ///
    /// @throws DirectoryException at the first step that fails; the steps before it are done
    void run(List<SchemaStep> steps) throws DirectoryException {
        int number = 0;
        for (SchemaStep step : steps) {
            number++;
            SetupStep shown = step.shown();
            progress.started(shown, number, steps.size());
            if (step instanceof SchemaStep.ClearSettings clear) {
                clearing.clear(clear.attributes(), entries -> progress.advanced(shown, entries));
            } else {
                send(step, number, steps.size());
            }
            progress.finished(shown, number, steps.size());
        }
    }

    private void send(SchemaStep step, int number, int total) throws DirectoryException {
        try {
            step.change().processChange(master);
        } catch (LDAPException e) {
            if (!DONE_ALREADY.contains(e.getResultCode())) {
                String operation =
                        "step "
                                + number
                                + " of "
                                + total
                                + " ("
                                + step.title()
                                + "); the steps before it are done, and a new plan begins here";
                throw AdDiagnostics.translate(e, operation + advice(e), step.change().getDN());
            }
        }
    }

    private static String advice(LDAPException e) {
        String diagnostic = e.getDiagnosticMessage();
        boolean locked = diagnostic != null && diagnostic.contains(SAMBA_LOCK);
        return locked
                ? ". Set 'dsdb:schema update allowed = yes' in the smb.conf of the schema master and"
                        + " restart Samba first"
                : "";
    }
}
