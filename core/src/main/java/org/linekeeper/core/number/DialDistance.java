package org.linekeeper.core.number;

/// How far a call goes, which decides the access code.
public enum DialDistance {
    /// An extension of the own phone system: no access code.
    INTERNAL,
    /// An extension of another location over a tie line: no access code but the tie line's.
    TIE_LINE,
    /// A number of the own area, dialled without (in North America: with) the area code.
    LOCAL,
    /// A number of the own country.
    NATIONAL,
    /// A number of another country.
    INTERNATIONAL,
    /// An emergency or service number, or one that a rule calls external: dialled as it is behind
    /// the local access code.
    SERVICE,
    /// A dialling rule has made the string; nothing is put in front.
    RULE
}
