package org.linekeeper.core.number;

/// Why a number is dialled as it is and has no international form.
public enum ServiceKind {
    /// 110, 112, 911: dialled before anything else is asked.
    EMERGENCY,
    /// A public short number of the country: directory enquiries 118xx, 116xxx.
    PUBLIC,
    /// A rule of the location calls it external and dialled as it is.
    RULE,
    /// A code for the phone system or the network, beginning with `*` or `#`.
    CODE
}
