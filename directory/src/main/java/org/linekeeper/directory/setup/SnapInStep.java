package org.linekeeper.directory.setup;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import java.util.List;
import java.util.Locale;
import org.linekeeper.core.setup.SetupStep;

/// The changes for one language. What is printed is what is sent.
record SnapInStep(String title, List<LDIFModifyChangeRecord> changes) {
    SnapInStep {
        changes = List.copyOf(changes);
    }

    /// The same for people: LDIF, with what it encodes in a comment above.
    SetupStep shown() {
        var text = new StringBuilder();
        for (LDIFModifyChangeRecord change : changes) {
            for (Modification modification : change.getModifications()) {
                String sign = modification.getModificationType().getName().toLowerCase(Locale.ROOT);
                for (String value : modification.getValues()) {
                    text.append("# ").append(sign).append(": ").append(value).append('\n');
                }
            }
            text.append(SchemaLdif.record(change)).append('\n');
        }
        return new SetupStep(title, text.toString(), true);
    }
}
