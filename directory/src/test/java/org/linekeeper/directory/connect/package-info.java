/// Connections, addresses and what servers say.
@NullMarked
package org.linekeeper.directory.connect;

import org.jspecify.annotations.NullMarked;
