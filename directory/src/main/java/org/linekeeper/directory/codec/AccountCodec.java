package org.linekeeper.directory.codec;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linekeeper.core.problem.Problem;
import org.linekeeper.core.store.StorageMode;
import org.linekeeper.directory.attribute.UcAttribute;

/// How the UC attributes of an entry are kept. Both ways read and write the same table of
/// attributes; the rest of the program cannot tell them apart.
public sealed interface AccountCodec permits ExtendedSchemaCodec, ReservedFieldCodec {
    /// Which of the two it is.
    StorageMode mode();

    /// The directory attributes to ask for so that these UC attributes can be read.
    Collection<String> requested(Set<UcAttribute> attributes);

    /// Reads the UC attributes of an entry. What is not theirs is left alone; what is damaged is
    /// reported and kept.
    ///
    /// @param problems receives a finding for each damaged value
    UcValues read(Entry entry, List<Problem> problems);

    /// Records the difference from what is stored to what shall be stored.
    ///
    /// @param target the values that shall be there; empty for none
    void change(UcAttribute attribute, UcValues stored, List<String> target, EntryChanges changes);

    /// Whether the server would accept the change even if somebody else filled the same empty
    /// setting meanwhile. Then one has to look again after the write.
    ///
    /// @param stored the values as read
    boolean mayCollide(EntryChanges changes, UcValues stored);

    /// Whether settings that the change fills are filled otherwise in the entry as it is now.
    boolean collides(EntryChanges changes, Entry now);

    /// The filter for entries that have the value, compared without case.
    Filter equality(UcAttribute attribute, String value);

    /// The filter for entries whose value begins with the text, compared without case.
    Filter beginning(UcAttribute attribute, String text);

    /// The filter for entries that are set up for UC, or that are not.
    Filter enabled(boolean enabled);

    /// The codec of a mode.
    static AccountCodec of(StorageMode mode) {
        return switch (mode) {
            case SCHEMA -> new ExtendedSchemaCodec();
            case RESERVED -> new ReservedFieldCodec();
        };
    }
}
