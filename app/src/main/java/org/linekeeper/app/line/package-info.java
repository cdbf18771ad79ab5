/// Where the lines of the telephone system are listed.
@NullMarked
package org.linekeeper.app.line;

import org.jspecify.annotations.NullMarked;
