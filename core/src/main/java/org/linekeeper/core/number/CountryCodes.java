package org.linekeeper.core.number;

import java.util.BitSet;

/// Which country codes exist (ITU-T, list of assigned country codes, a complement to E.164). No
/// code is the beginning of another, so the first three digits decide.
final class CountryCodes {
    private static final int[] OF_ONE = {1, 7};
    private static final int[] OF_TWO = {
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55,
        56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98
    };

    /// First and last of each row of codes. 888 and 999 are not in use, 379 (Vatican) answers under
    /// 39.
    private static final int[][] OF_THREE = {
        {211, 213}, {216, 216}, {218, 218}, {220, 258}, {260, 269}, {290, 291}, {297, 299},
        {350, 359}, {370, 378}, {380, 383}, {385, 387}, {389, 389}, {420, 421}, {423, 423},
        {500, 509}, {590, 599}, {670, 670}, {672, 683}, {685, 692}, {800, 800}, {808, 808},
        {850, 850}, {852, 853}, {855, 856}, {870, 870}, {878, 878}, {880, 883}, {886, 886},
        {960, 968}, {970, 977}, {979, 979}, {992, 996}, {998, 998}
    };

    /// Countries without a national prefix 0 in which some numbers (all, in Italy's fixed network
    /// and Benin; freephone only, in Norway or Fiji) begin with 0, so that it must neither be added
    /// nor dropped. Compared with libphonenumber's examples in a test.
    private static final int[] ZERO_KEPT = {
        39, 47, 225, 227, 229, 241, 242, 267, 268, 378, 501, 676, 679, 687, 853
    };

    private static final byte[] LENGTH = lengths();
    private static final BitSet KEEPS_ZERO = bits(ZERO_KEPT);

    private CountryCodes() {}

    /// The length of the country code in front of those three digits, 0 if there is none.
    static int lengthOf(int firstThree) {
        return LENGTH[firstThree];
    }

    /// The country code in front of that many digits, 0 if there is none.
    static int codeOf(long digits, int count) {
        int top = (int) (digits / Decimal.TEN[count - 3]);
        int length = LENGTH[top];
        return length == 0 ? 0 : top / (int) Decimal.TEN[3 - length];
    }

    static boolean keepsZero(int code) {
        return KEEPS_ZERO.get(code);
    }

    private static byte[] lengths() {
        byte[] lengths = new byte[1000];
        for (int code : OF_ONE) {
            fill(lengths, code * 100, code * 100 + 99, 1);
        }
        for (int code : OF_TWO) {
            fill(lengths, code * 10, code * 10 + 9, 2);
        }
        for (int[] row : OF_THREE) {
            fill(lengths, row[0], row[1], 3);
        }
        return lengths;
    }

    private static void fill(byte[] lengths, int first, int last, int length) {
        for (int i = first; i <= last; i++) {
            lengths[i] = (byte) length;
        }
    }

    private static BitSet bits(int[] codes) {
        var bits = new BitSet();
        for (int code : codes) {
            bits.set(code);
        }
        return bits;
    }
}
