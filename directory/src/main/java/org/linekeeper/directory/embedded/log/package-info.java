/// The embedded directory on disk: a snapshot in LDIF and a log of LDIF change records, in which
/// every acknowledged change is before the client hears of it.
@NullMarked
package org.linekeeper.directory.embedded.log;

import org.jspecify.annotations.NullMarked;
