/// The door of this room: credentials in, a session on the directory out.
@NullMarked
package org.linekeeper.directory.logon;

import org.jspecify.annotations.NullMarked;
