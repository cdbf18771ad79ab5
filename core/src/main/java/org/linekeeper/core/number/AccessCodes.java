package org.linekeeper.core.number;

import java.util.List;
import java.util.stream.Stream;

/// The digits that lead out of the phone system, one for each distance; often all are `0`.
///
/// @param local in front of local numbers and public service numbers
/// @param national in front of numbers with an area code
/// @param international in front of numbers with a country code
/// @param forwarding in front of a call-forwarding target, whatever its distance; empty to use the
///   others
/// @param strip further codes to take off numbers that the phone system reports; `?` stands for any
///   digit (a PIN)
public record AccessCodes(
        String local,
        String national,
        String international,
        String forwarding,
        List<String> strip) {
    /// No code is needed.
    public static final AccessCodes NONE = new AccessCodes("", "", "", "", List.of());

    public AccessCodes {
        strip = List.copyOf(strip);
        Stream.of(local, national, international, forwarding)
                .forEach(code -> check(code, "[0-9*#]{0,8}"));
        strip.forEach(code -> check(code, "[0-9*#?]{1,12}"));
    }

    /// The same code for every distance.
    public static AccessCodes of(String code) {
        return new AccessCodes(code, code, code, "", List.of());
    }

    /// All codes that may stand in front of a reported number, the longest first, without empty
    /// ones.
    List<String> all() {
        return Stream.concat(Stream.of(local, national, international, forwarding), strip.stream())
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    private static void check(String code, String form) {
        if (!code.matches(form)) {
            throw new IllegalArgumentException(
                    "access code '%s' must be a few of 0-9, * and #, and ? only in codes to strip"
                            .formatted(code));
        }
    }
}
