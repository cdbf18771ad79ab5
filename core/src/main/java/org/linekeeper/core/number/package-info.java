/// Telephone numbers: from what people write to the one international form, to what a phone system
/// wants to be sent, and to what people read. A number is understood through a [Location], never by
/// guessing; what cannot be told is a [NumberRefusal] with its reason.
///
/// Sources named in this package: *E.164* and *E.123* are the ITU-T recommendations, *RFC 3966* the
/// `tel:` URI, *DIN 5008* the German rules for writing, *E.161* the letters on the keys.
@NullMarked
package org.linekeeper.core.number;

import org.jspecify.annotations.NullMarked;
