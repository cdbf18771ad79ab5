package org.linekeeper.core.number;

/// What came of reading a text: a number, a number behind which an extension is waiting, or a
/// refusal that says why.
public sealed interface NumberReading permits PhoneNumber, NumberWithExtension, NumberRefusal {}
