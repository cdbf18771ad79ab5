package org.linekeeper.core.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightSetTest {
    private static final int SEEDED_MASKS = 20_000;

    @Test
    void everyLowMaskSurvivesARoundTrip() {
        for (int mask = 0; mask < 0x1_0000; mask++) {
            checkRoundTrip(mask, 0);
            checkRoundTrip(mask << 16, 0);
            checkRoundTrip(0, mask);
            checkRoundTrip(0, mask << 16);
        }
    }

    @Test
    void everySeededMaskSurvivesARoundTrip() {
        var random = new SplittableRandom(20_261_123);
        for (int i = 0; i < SEEDED_MASKS; i++) {
            checkRoundTrip(random.nextInt(), random.nextInt());
        }
    }

    private static void checkRoundTrip(int services, int services2) {
        RightSet<ServiceRight> set = RightSet.ofServices(services, services2);
        if (set.asInteger() != services || set.secondInteger() != services2) {
            throw new AssertionError("lost bits of %08x %08x".formatted(services, services2));
        }
        // named and unknown bits together are the whole set, and never overlap
        long named = 0;
        for (ServiceRight right : set.rights()) {
            named |= right.mask();
        }
        if ((named | set.unknownBits()) != set.bits() || (named & set.unknownBits()) != 0) {
            throw new AssertionError("misread bits of %08x %08x".formatted(services, services2));
        }
        if (RightSet.ofInteger(PhoneRight.class, services).asInteger() != services) {
            throw new AssertionError("lost phone bits of %08x".formatted(services));
        }
    }

    @Test
    void everyPairOfRightsHoldsBothAndNothingElse() {
        for (ServiceRight one : ServiceRight.values()) {
            for (ServiceRight other : ServiceRight.values()) {
                RightSet<ServiceRight> pair = RightSet.of(one, other);
                assertThat(pair.bits()).isEqualTo(one.mask() | other.mask());
                assertThat(pair.rights()).hasSameElementsAs(EnumSet.of(one, other));
                assertThat(pair.unknownBits()).isZero();
                assertThat(pair.without(one).has(one)).isFalse();
                assertThat(pair.without(one).has(other)).isEqualTo(one != other);
                assertThat(RightSet.none(ServiceRight.class).with(other).with(one)).isEqualTo(pair);
            }
        }
    }

    @Test
    void everyBitIsEitherNamedOrUnknown() {
        for (int bit = 0; bit < 64; bit++) {
            RightSet<ServiceRight> set = new RightSet<>(ServiceRight.class, 1L << bit);
            assertThat(set.rights().isEmpty()).isEqualTo(set.unknownBits() == 1L << bit);
            assertThat(set.isEmpty()).isFalse();
        }
    }

    @Test
    void keepsUnknownBitsThroughEveryOperation() {
        RightSet<ServiceRight> odd = RightSet.ofServices(0x8000_0010, 0xFFFF_0000);
        RightSet<ServiceRight> changed =
                odd.with(ServiceRight.SEND_SMS)
                        .withAll(List.of(ServiceRight.AGENT, ServiceRight.START_CHAT))
                        .without(ServiceRight.SEND_SMS)
                        .withoutAll(List.of(ServiceRight.AGENT))
                        .union(RightSet.of(ServiceRight.CTI_LINES));
        assertThat(changed.unknownBits()).isEqualTo(0xFFFF_0000_8000_0010L);
        assertThat(changed.rights())
                .containsExactly(ServiceRight.START_CHAT, ServiceRight.CTI_LINES);
    }

    @Test
    void unionIsCommutativeAssociativeAndIdempotent() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < SEEDED_MASKS; i++) {
            RightSet<ServiceRight> a = new RightSet<>(ServiceRight.class, random.nextLong());
            RightSet<ServiceRight> b = new RightSet<>(ServiceRight.class, random.nextLong());
            RightSet<ServiceRight> c = new RightSet<>(ServiceRight.class, random.nextLong());
            assertThat(a.union(b)).isEqualTo(b.union(a));
            assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
            assertThat(a.union(a)).isEqualTo(a);
            assertThat(a.union(RightSet.none(ServiceRight.class))).isEqualTo(a);
            assertThat(a.union(b).bits()).isEqualTo(a.bits() | b.bits());
        }
    }

    @Test
    void withAndWithoutAreInverseAndRepeatable() {
        for (LineAccess access : LineAccess.values()) {
            RightSet<LineAccess> none = RightSet.none(LineAccess.class);
            RightSet<LineAccess> one = none.with(access);
            assertThat(one.has(access)).isTrue();
            assertThat(one.with(access)).isEqualTo(one);
            assertThat(one.without(access)).isEqualTo(none);
            assertThat(one.without(access).without(access)).isEqualTo(none);
        }
    }

    @Test
    void theSignBitIsABitLikeAnyOther() {
        RightSet<LineAccess> set = RightSet.ofInteger(LineAccess.class, Integer.MIN_VALUE);
        assertThat(set.bits()).isEqualTo(0x8000_0000L);
        assertThat(set.asInteger()).isEqualTo(Integer.MIN_VALUE);
        assertThat(set.hex()).isEqualTo("0x80000000");
        assertThat(set.unknownBits()).isEqualTo(0x8000_0000L);
    }

    @Test
    void refusesBitsBeyondTheField() {
        assertThatThrownBy(() -> new RightSet<>(LineAccess.class, 0x1_0000_0000L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LineAccess")
                .hasMessageContaining("100000000");
        assertThat(new RightSet<>(ServiceRight.class, 0x1_0000_0000L).rights())
                .containsExactly(ServiceRight.PROFILE_PAGE_VISIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0x00000000, 0x00000000",
        "2121, 3584, 0x00000849, 0x00000e00",
        "-1, -2147483648, 0xffffffff, 0x80000000"
    })
    void printsEightHexDigitsOfEachMask(int services, int services2, String hex, String second) {
        RightSet<ServiceRight> set = RightSet.ofServices(services, services2);
        assertThat(set.hex()).isEqualTo(hex);
        assertThat(set.secondHex()).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"send-sms", "SEND-SMS", "Send-Sms"})
    void findsARightByItsKeyIgnoringCase(String key) {
        assertThat(RightSet.named(ServiceRight.class, key)).contains(ServiceRight.SEND_SMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "send_sms", "SEND_SMS", " send-sms", "send"})
    void findsNoRightByAnythingElse(String key) {
        assertThat(RightSet.named(ServiceRight.class, key)).isEmpty();
    }

    @Test
    void printsNamesAndUnknownBits() {
        assertThat(RightSet.ofInteger(PhoneRight.class, 0x5))
                .hasToString("[see-outgoing, see-redirected]");
        assertThat(RightSet.ofInteger(PhoneRight.class, 0xC01))
                .hasToString("[see-outgoing, unknown:0xc00]");
    }

    @Test
    void rightsComeInTheOrderOfTheTable() {
        RightSet<PhoneRight> all = RightSet.ofInteger(PhoneRight.class, -1);
        assertThat(all.rights()).containsExactly(PhoneRight.values());
    }
}
