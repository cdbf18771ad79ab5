package org.linekeeper.directory.embedded.operation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.linekeeper.directory.attribute.SchemaGuid;
import org.linekeeper.directory.embedded.schema.AttributeRule;

/// [AccessRules] in the form in which Active Directory states rights: `nTSecurityDescriptor` in
/// self-relative form ([MS-DTYP] 2.4.6), with a discretionary list and nothing else.
final class SecurityDescriptor {
    private static final int FULL_CONTROL = 0xF01FF;
    private static final int READ = 0x20094;
    private static final int READ_AND_WRITE_PROPERTY = 0x30;
    private static final byte ALLOWED = 0;
    private static final byte ALLOWED_OBJECT = 5;
    private static final int OBJECT_TYPE_PRESENT = 1;
    private static final short SELF_RELATIVE_WITH_LIST = (short) 0x8004;
    private static final int HEADER = 20;
    private static final int LIST_HEADER = 8;

    private static final SecurityId ADMINISTRATORS = SecurityId.of(32, 544);
    private static final SecurityId SELF = SecurityId.of(10);

    /// Everybody who has logged on.
    static final SecurityId AUTHENTICATED_USERS = SecurityId.of(11);

    private final SecurityId domain;
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();
    private int entries;

    private SecurityDescriptor(SecurityId domain) {
        this.domain = domain;
    }

    /// The descriptor of an entry.
    ///
    /// @param domain identifier of the domain
    /// @param everybodyReads false for the container of deleted entries
    static byte[] of(SecurityId domain, boolean everybodyReads) {
        var descriptor = new SecurityDescriptor(domain);
        descriptor.fill(everybodyReads);
        return descriptor.octets();
    }

    private void fill(boolean everybodyReads) {
        allow(FULL_CONTROL, ADMINISTRATORS);
        allow(FULL_CONTROL, domain.with(512));
        allow(FULL_CONTROL, domain.with(519));
        if (everybodyReads) {
            allowPersonalInformation();
            allow(READ, AUTHENTICATED_USERS);
        }
    }

    private void allow(int mask, SecurityId sid) {
        var body = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(mask);
        entry(ALLOWED, body.array(), sid);
    }

    private void allowPersonalInformation() {
        var body = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        body.putInt(READ_AND_WRITE_PROPERTY).putInt(OBJECT_TYPE_PRESENT);
        body.put(SchemaGuid.toBytes(AttributeRule.PERSONAL_INFORMATION));
        entry(ALLOWED_OBJECT, body.array(), SELF);
    }

    private void entry(byte type, byte[] body, SecurityId sid) {
        var who = sid.octets();
        int size = 4 + body.length + who.length;
        var entry = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        entry.put(type).put((byte) 0).putShort((short) size).put(body).put(who);
        list.writeBytes(entry.array());
        entries++;
    }

    private byte[] octets() {
        int listSize = LIST_HEADER + list.size();
        var out = ByteBuffer.allocate(HEADER + listSize).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 1).put((byte) 0).putShort(SELF_RELATIVE_WITH_LIST);
        out.putInt(0).putInt(0).putInt(0).putInt(HEADER);
        out.put((byte) 4).put((byte) 0).putShort((short) listSize);
        out.putShort((short) entries).putShort((short) 0);
        return out.put(list.toByteArray()).array();
    }
}
