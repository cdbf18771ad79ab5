package org.linekeeper.directory.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linekeeper.directory.attribute.SchemaGuid;

class AccessListTest {

    private static final Sid JOE = new Sid("S-1-5-21-1-2-3-1103");
    private static final Sid SALES = new Sid("S-1-5-21-1-2-3-1200");
    private static final Sid OTHERS = new Sid("S-1-5-21-1-2-3-9999");
    private static final Set<Sid> TOKEN = Set.of(JOE, SALES);
    private static final UUID ATTRIBUTE = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID SET = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-00000000000c");
    private static final Set<UUID> NAMES = Set.of(ATTRIBUTE, SET);
    private static final int RP = AccessList.READ_PROPERTY;
    private static final int WP = AccessList.WRITE_PROPERTY;
    private static final int ALLOW = 0;
    private static final int DENY = 1;
    private static final int ALLOW_OBJECT = 5;
    private static final int DENY_OBJECT = 6;
    private static final int INHERIT_ONLY = 8;

    @Test
    void nobodyMayWhatNoEntryGrants() {
        assertThat(list().grants(RP, NAMES, TOKEN)).isFalse();
        assertThat(list(ace(ALLOW, 0, RP, null, OTHERS)).grants(RP, NAMES, TOKEN)).isFalse();
        assertThat(list(ace(ALLOW, 0, WP, null, JOE)).grants(RP, NAMES, TOKEN)).isFalse();
    }

    @Test
    void ownSidAndGroupsCountAlike() {
        assertThat(list(ace(ALLOW, 0, RP, null, JOE)).grants(RP, NAMES, TOKEN)).isTrue();
        assertThat(list(ace(ALLOW, 0, RP, null, SALES)).grants(RP, NAMES, TOKEN)).isTrue();
    }

    @Test
    void anEntryCanMeanTheAttributeItsPropertySetOrEverything() {
        for (UUID object : Arrays.asList(ATTRIBUTE, SET, null)) {
            var list = list(ace(ALLOW_OBJECT, 0, RP | WP, object, JOE));
            assertThat(list.grants(RP, NAMES, TOKEN)).as("%s", object).isTrue();
            assertThat(list.grants(WP, NAMES, TOKEN)).as("%s", object).isTrue();
        }
        assertThat(list(ace(ALLOW_OBJECT, 0, RP, OTHER, JOE)).grants(RP, NAMES, TOKEN)).isFalse();
    }

    @Test
    void theFirstEntryThatConcernsUsDecides() {
        byte[] deny = ace(DENY_OBJECT, 0, RP, ATTRIBUTE, SALES);
        byte[] allow = ace(ALLOW, 0, RP, null, JOE);
        assertThat(list(deny, allow).grants(RP, NAMES, TOKEN)).isFalse();
        assertThat(list(allow, deny).grants(RP, NAMES, TOKEN)).isTrue();
        assertThat(list(ace(DENY, 0, WP, null, JOE), allow).grants(RP, NAMES, TOKEN)).isTrue();
    }

    @Test
    void entriesForChildrenOnlyAndUnknownKindsArePassedOver() {
        assertThat(list(ace(ALLOW, INHERIT_ONLY, RP, null, JOE)).grants(RP, NAMES, TOKEN))
                .isFalse();
        assertThat(list(ace(9, 0, RP, null, JOE)).grants(RP, NAMES, TOKEN)).isFalse();
    }

    @Test
    void genericRightsStandForSpecificOnes() {
        assertThat(list(ace(ALLOW, 0, 0x1000_0000, null, JOE)).grants(WP, NAMES, TOKEN)).isTrue();
        assertThat(list(ace(ALLOW, 0, 0x8000_0000, null, JOE)).grants(RP, NAMES, TOKEN)).isTrue();
        assertThat(list(ace(ALLOW, 0, 0x8000_0000, null, JOE)).grants(WP, NAMES, TOKEN)).isFalse();
        assertThat(list(ace(ALLOW, 0, 0x4000_0000, null, JOE)).grants(WP, NAMES, TOKEN)).isTrue();
    }

    @Test
    void noListAtAllGrantsEverything() {
        var descriptor = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        descriptor.put(0, (byte) 1).putShort(2, (short) 0x8000);
        AccessList list = AccessList.of(descriptor.array());
        assertThat(list.entries()).isEqualTo(Optional.empty());
        assertThat(list.grants(RP, NAMES, Set.of())).isTrue();
    }

    @Test
    void damagedDescriptorsAreRefusedWithTheDocumentedException() {
        byte[] whole = descriptor(ace(ALLOW_OBJECT, 0, RP, ATTRIBUTE, JOE));
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                AccessList.of(bytes);
            } catch (IllegalArgumentException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
        assertThatThrownBy(() -> AccessList.of(Arrays.copyOf(whole, 30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sidsAreReadAsWindowsWritesThem() {
        assertThat(sid("010500000000000515000000A065CF7E784B9B5FE77C8770091C0100").text())
                .isEqualTo("S-1-5-21-2127521184-1604012920-1887927527-72713");
        assertThat(sid("010100000000000100000000").text()).isEqualTo("S-1-1-0");
        assertThatThrownBy(() -> sid("0105000000000005")).hasMessageContaining("0105000000000005");
    }

    private static Sid sid(String hex) {
        return Sid.of(HexFormat.of().parseHex(hex));
    }

    private static AccessList list(byte[]... entries) {
        return AccessList.of(descriptor(entries));
    }

    private static byte[] descriptor(byte[]... entries) {
        int size = 8;
        for (byte[] entry : entries) {
            size += entry.length;
        }
        var bytes = ByteBuffer.allocate(20 + size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 1).put((byte) 0).putShort((short) 0x8004);
        bytes.putInt(0).putInt(0).putInt(0).putInt(20);
        bytes.put((byte) 4).put((byte) 0).putShort((short) size);
        bytes.putShort((short) entries.length).putShort((short) 0);
        for (byte[] entry : entries) {
            bytes.put(entry);
        }
        return bytes.array();
    }

    private static byte[] ace(int type, int flags, int mask, @Nullable UUID object, Sid sid) {
        boolean objectAce = type == ALLOW_OBJECT || type == DENY_OBJECT;
        byte[] who = bytes(sid);
        int size = 8 + (objectAce ? 4 : 0) + (object == null ? 0 : 16) + who.length;
        var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) type).put((byte) flags).putShort((short) size).putInt(mask);
        if (objectAce) {
            bytes.putInt(object == null ? 0 : 1);
        }
        if (object != null) {
            bytes.put(SchemaGuid.toBytes(object));
        }
        return bytes.put(who).array();
    }

    private static byte[] bytes(Sid sid) {
        List<Long> parts = new ArrayList<>();
        for (String part : sid.text().substring(2).split("-")) {
            parts.add(Long.parseLong(part));
        }
        var bytes = ByteBuffer.allocate(8 + 4 * (parts.size() - 2));
        bytes.put(parts.get(0).byteValue()).put((byte) (parts.size() - 2));
        bytes.putShort((short) 0).putInt(parts.get(1).intValue());
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        parts.subList(2, parts.size()).forEach(part -> bytes.putInt(part.intValue()));
        return bytes.array();
    }
}
