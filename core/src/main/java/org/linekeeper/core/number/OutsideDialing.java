package org.linekeeper.core.number;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// How a location dials out and what it takes numbers for that come in.
///
/// @param accessCodes the digits that lead out
/// @param localDialing whether numbers of the same area are dialled without area code; off where
///   the area code must always be dialled
/// @param vanityCodes the digits behind which letters are digits (`0800`, `1800`); empty for none
/// @param callByCall beginnings to take off called numbers that the phone system reports, `?` for
///   any digit (`010??`)
/// @param connected what to do with connected numbers
/// @param exchanges exceptions to what is local in North America
/// @param tieLines ways to the phone systems of other locations that do not lead outside
public record OutsideDialing(
        AccessCodes accessCodes,
        boolean localDialing,
        List<String> vanityCodes,
        List<String> callByCall,
        ConnectedNumbers connected,
        LocalExchanges exchanges,
        List<TieLine> tieLines) {
    public OutsideDialing {
        requireNonNull(accessCodes, "accessCodes");
        requireNonNull(connected, "connected");
        requireNonNull(exchanges, "exchanges");
        vanityCodes = List.copyOf(vanityCodes);
        callByCall = List.copyOf(callByCall);
        tieLines = List.copyOf(tieLines);
        check("vanityCodes", vanityCodes, "\\+?[0-9]{1,8}");
        check("callByCall", callByCall, "[0-9?]{1,10}");
    }

    /// Local numbers without area code, no letters, no call-by-call, no tie lines.
    public static OutsideDialing plain(AccessCodes codes) {
        return new OutsideDialing(
                codes,
                true,
                List.of(),
                List.of(),
                ConnectedNumbers.NORMAL,
                LocalExchanges.NONE,
                List.of());
    }

    public OutsideDialing withLocalDialing(boolean on) {
        return new OutsideDialing(
                accessCodes, on, vanityCodes, callByCall, connected, exchanges, tieLines);
    }

    public OutsideDialing withVanityCodes(String... codes) {
        return new OutsideDialing(
                accessCodes,
                localDialing,
                List.of(codes),
                callByCall,
                connected,
                exchanges,
                tieLines);
    }

    public OutsideDialing withCallByCall(String... codes) {
        return new OutsideDialing(
                accessCodes,
                localDialing,
                vanityCodes,
                List.of(codes),
                connected,
                exchanges,
                tieLines);
    }

    public OutsideDialing withConnected(ConnectedNumbers changed) {
        return new OutsideDialing(
                accessCodes, localDialing, vanityCodes, callByCall, changed, exchanges, tieLines);
    }

    public OutsideDialing withExchanges(LocalExchanges changed) {
        return new OutsideDialing(
                accessCodes, localDialing, vanityCodes, callByCall, connected, changed, tieLines);
    }

    public OutsideDialing withTieLines(TieLine... lines) {
        return new OutsideDialing(
                accessCodes,
                localDialing,
                vanityCodes,
                callByCall,
                connected,
                exchanges,
                List.of(lines));
    }

    private static void check(String field, List<String> codes, String form) {
        for (String code : codes) {
            if (!code.matches(form)) {
                throw new IllegalArgumentException(
                        "%s must be a few digits, not '%s'".formatted(field, code));
            }
        }
    }
}
