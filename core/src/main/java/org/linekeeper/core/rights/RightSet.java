package org.linekeeper.core.rights;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A set of rights over the raw bits, so that bits without a name survive every operation.
/// Immutable; equal when kind and bits are equal.
///
/// @param kind the enum that names the bits
/// @param bits the raw bits; [ServiceRight] uses all 64, the others the low 32
public record RightSet<R extends Enum<R> & Right>(Class<R> kind, long bits) {

    public RightSet {
        requireNonNull(kind, "kind");
        if (!kind.equals(ServiceRight.class) && bits >>> 32 != 0) {
            throw new IllegalArgumentException(
                    "bits beyond 32 for " + kind.getSimpleName() + ": " + Long.toHexString(bits));
        }
    }

    /// The empty set.
    public static <R extends Enum<R> & Right> RightSet<R> none(Class<R> kind) {
        return new RightSet<>(kind, 0);
    }

    /// The set of a directory integer, which is signed there and a bit field in truth.
    public static <R extends Enum<R> & Right> RightSet<R> ofInteger(Class<R> kind, int value) {
        return new RightSet<>(kind, Integer.toUnsignedLong(value));
    }

    /// The service rights of the two directory integers.
    public static RightSet<ServiceRight> ofServices(int services, int services2) {
        return new RightSet<>(
                ServiceRight.class,
                Integer.toUnsignedLong(services) | Integer.toUnsignedLong(services2) << 32);
    }

    /// The set of the rights given.
    @SafeVarargs
    public static <R extends Enum<R> & Right> RightSet<R> of(R first, R... others) {
        long bits = first.mask();
        for (R right : others) {
            bits |= right.mask();
        }
        return new RightSet<>(first.getDeclaringClass(), bits);
    }

    /// The right with that key (`send-sms`), ignoring case; empty if there is none.
    public static <R extends Enum<R> & Right> Optional<R> named(Class<R> kind, String key) {
        for (R right : kind.getEnumConstants()) {
            if (right.key().equalsIgnoreCase(key)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    /// Whether the right is in the set.
    public boolean has(R right) {
        return (bits & right.mask()) != 0;
    }

    public RightSet<R> with(R right) {
        return withBits(bits | right.mask());
    }

    public RightSet<R> without(R right) {
        return withBits(bits & ~right.mask());
    }

    public RightSet<R> withAll(Collection<R> rights) {
        long sum = bits;
        for (R right : rights) {
            sum |= right.mask();
        }
        return withBits(sum);
    }

    public RightSet<R> withoutAll(Collection<R> rights) {
        long rest = bits;
        for (R right : rights) {
            rest &= ~right.mask();
        }
        return withBits(rest);
    }

    /// Rights only ever add up: the bitwise OR, unknown bits included.
    public RightSet<R> union(RightSet<R> other) {
        return withBits(bits | other.bits);
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    /// The named rights in the set, in the order of the bit table.
    public List<R> rights() {
        var found = new ArrayList<R>();
        for (R right : kind.getEnumConstants()) {
            if (has(right)) {
                found.add(right);
            }
        }
        return List.copyOf(found);
    }

    /// The bits that no constant names.
    public long unknownBits() {
        long rest = bits;
        for (R right : kind.getEnumConstants()) {
            rest &= ~right.mask();
        }
        return rest;
    }

    /// The low 32 bits as the directory stores them (signed).
    public int asInteger() {
        return (int) bits;
    }

    /// The high 32 bits as the directory stores them: the second mask of service rights.
    public int secondInteger() {
        return (int) (bits >>> 32);
    }

    /// The low 32 bits as `0x` and 8 hex digits.
    public String hex() {
        return hex(asInteger());
    }

    /// The high 32 bits as `0x` and 8 hex digits.
    public String secondHex() {
        return hex(secondInteger());
    }

    /// `0x` and 8 lower-case hex digits.
    public static String hex(int mask) {
        return "0x" + HexFormat.of().toHexDigits(mask);
    }

    /// The names, and unknown bits as `unknown:0x...`.
    @Override
    public String toString() {
        var names = new ArrayList<String>();
        for (R right : rights()) {
            names.add(right.key());
        }
        if (unknownBits() != 0) {
            names.add("unknown:0x" + Long.toHexString(unknownBits()));
        }
        return names.toString();
    }

    private RightSet<R> withBits(long changed) {
        return changed == bits ? this : new RightSet<>(kind, changed);
    }
}
