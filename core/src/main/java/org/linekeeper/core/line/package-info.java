/// The lines of the telephone system, as whoever administers it lists them.
@NullMarked
package org.linekeeper.core.line;

import org.jspecify.annotations.NullMarked;
