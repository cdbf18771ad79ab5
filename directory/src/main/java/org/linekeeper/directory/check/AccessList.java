package org.linekeeper.directory.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linekeeper.directory.attribute.SchemaGuid;

/// The discretionary access-control list of an entry ([MS-DTYP] 2.4.5 and 2.4.6), as far as it
/// decides about attributes.
///
/// The first entry that names the right and one of the caller's SIDs decides; without one the
/// answer is no ([MS-ADTS] 5.1.3.3.3). Entries of unknown kinds (conditions, labels) are passed
/// over, which can make the answer wrong in either direction; Active Directory does not create them
/// on accounts.
///
/// @param entries in order; empty optional = no list at all, which grants everything
record AccessList(Optional<List<AccessEntry>> entries) {

    /// Lists the children of an entry.
    static final int LIST_CHILDREN = 0x4;

    /// Reads an attribute.
    static final int READ_PROPERTY = 0x10;

    /// Writes an attribute.
    static final int WRITE_PROPERTY = 0x20;

    /// Reads a confidential attribute, together with [#READ_PROPERTY].
    static final int CONTROL_ACCESS = 0x100;

    private static final int GENERIC_ALL = 0x1000_0000;
    private static final int GENERIC_WRITE = 0x4000_0000;
    private static final int GENERIC_READ = 0x8000_0000;
    private static final int INHERIT_ONLY = 0x8;
    private static final int DACL_PRESENT = 0x4;
    private static final int ACL_OFFSET = 16;
    private static final int ACL_HEADER = 8;

    /// One entry of the list.
    ///
    /// @param allows grants, or else denies
    /// @param mask which rights
    /// @param object the attribute or property set it is limited to
    /// @param sid whom it concerns
    record AccessEntry(boolean allows, int mask, Optional<UUID> object, Sid sid) {}

    AccessList {
        entries = entries.map(List::copyOf);
    }

    /// Reads a security descriptor in its self-relative form.
    ///
    /// @throws IllegalArgumentException if it is damaged
    static AccessList of(byte[] descriptor) {
        try {
            var buffer = ByteBuffer.wrap(descriptor).order(ByteOrder.LITTLE_ENDIAN);
            int offset = buffer.getInt(ACL_OFFSET);
            if ((buffer.getShort(2) & DACL_PRESENT) == 0 || offset == 0) {
                return new AccessList(Optional.empty());
            }
            int count = buffer.getShort(offset + 4) & 0xFFFF;
            var entries = new ArrayList<AccessEntry>();
            int at = offset + ACL_HEADER;
            for (int i = 0; i < count; i++) {
                int size = buffer.getShort(at + 2) & 0xFFFF;
                entry(Arrays.copyOfRange(descriptor, at, at + size)).ifPresent(entries::add);
                at += size;
            }
            return new AccessList(Optional.of(entries));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("damaged security descriptor", e);
        }
    }

    private static Optional<AccessEntry> entry(byte[] bytes) {
        int type = bytes[0];
        boolean plain = type == 0 || type == 1;
        boolean object = type == 5 || type == 6;
        if ((!plain && !object) || (bytes[1] & INHERIT_ONLY) != 0) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int mask = buffer.getInt(4);
        int at = 8;
        Optional<UUID> limit = Optional.empty();
        if (object) {
            int flags = buffer.getInt(at);
            at += 4;
            if ((flags & 1) != 0) {
                limit = Optional.of(SchemaGuid.fromBytes(Arrays.copyOfRange(bytes, at, at + 16)));
                at += 16;
            }
            at += (flags & 2) != 0 ? 16 : 0;
        }
        boolean allows = type == 0 || type == 5;
        return Optional.of(new AccessEntry(allows, mask, limit, Sid.at(bytes, at)));
    }

    /// Whether the list grants one right.
    ///
    /// @param right exactly one bit
    /// @param objects the GUIDs of the attribute and of its property set; empty for the entry as a
    ///   whole
    /// @param caller the caller's own SID and those of all groups
    boolean grants(int right, Set<UUID> objects, Set<Sid> caller) {
        if (entries.isEmpty()) {
            return true;
        }
        for (AccessEntry entry : entries.get()) {
            boolean concerns = entry.object().isEmpty() || objects.contains(entry.object().get());
            if (concerns && (specific(entry.mask()) & right) != 0 && caller.contains(entry.sid())) {
                return entry.allows();
            }
        }
        return false;
    }

    /// Generic rights stand for specific ones ([MS-ADTS] 5.1.3.2).
    private static int specific(int mask) {
        int rights = mask;
        if ((mask & GENERIC_ALL) != 0) {
            rights |= LIST_CHILDREN | READ_PROPERTY | WRITE_PROPERTY | CONTROL_ACCESS;
        }
        if ((mask & GENERIC_READ) != 0) {
            rights |= LIST_CHILDREN | READ_PROPERTY;
        }
        if ((mask & GENERIC_WRITE) != 0) {
            rights |= WRITE_PROPERTY;
        }
        return rights;
    }
}
