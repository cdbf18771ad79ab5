package org.linekeeper.core.number;

/// What came of preparing a number for dialling.
public sealed interface Dialing permits Dialable, NumberRefusal {}
