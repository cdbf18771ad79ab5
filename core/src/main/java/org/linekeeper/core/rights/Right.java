package org.linekeeper.core.rights;

import java.util.Locale;

/// One bit of a bit field, with everything that shows it: command line, dialog, reference page and
/// codec all read the same constant.
public sealed interface Right permits ServiceRight, LineAccess, PresenceRight, PhoneRight {
    /// The bit. Service rights use 64 bits: the low half is the first mask, the high half the
    /// second; all others use the low 32 bits.
    long mask();

    /// The name in the schema reference, for example `USERRIGHTS_SENDSMS`.
    String publishedName();

    /// What the bit allows, as an editor labels it.
    String label();

    /// The enum constant's name.
    String name();

    /// The name on the command line and in JSON, for example `send-sms`.
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
