package org.linekeeper.core.account;

import java.util.Arrays;

/// A contact picture as stored (`thumbnailPhoto`). Immutable.
public final class Photo {
    /// What the directory takes: 102,400 bytes (rangeUpper of thumbnailPhoto).
    public static final int MAX_BYTES = 102_400;

    private final byte[] bytes;

    /// @param bytes the encoded picture, usually JPEG
    public Photo(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// A copy of the encoded picture.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Size of the encoded picture in bytes.
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Photo[" + bytes.length + " bytes]";
    }
}
