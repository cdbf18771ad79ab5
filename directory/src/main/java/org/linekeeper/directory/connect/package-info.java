/// Connections to a directory: servers, TLS, logon, fail-over, and what the server says of itself.
@NullMarked
package org.linekeeper.directory.connect;

import org.jspecify.annotations.NullMarked;
