package org.linekeeper.directory.feed;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name as the extended DN control gives it, `<GUID=...>;<SID=...>;CN=...` ([MS-ADTS]
/// 3.1.1.3.4.1.5), or a plain one.
///
/// @param id the GUID; empty for a plain name
/// @param dn the plain name
record ExtendedName(Optional<UUID> id, String dn) {
    private static final Pattern FORM =
            Pattern.compile(
                    "<GUID=(?<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})>"
                            + "(?:;<SID=[^>]*>)?;?(?<dn>.*)",
                    Pattern.DOTALL);

    static ExtendedName parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? new ExtendedName(
                        Optional.of(UUID.fromString(form.group("guid"))), form.group("dn"))
                : new ExtendedName(Optional.empty(), text);
    }
}
