/// THE attribute table: every attribute and auxiliary class by which a directory holds UC settings.
///
/// This is the only place where the attribute names are written down. The schema set-up creates
/// what the table lists, both storage codecs read and write by it, and the reference page is
/// generated from it.
@NullMarked
package org.linekeeper.directory.attribute;

import org.jspecify.annotations.NullMarked;
