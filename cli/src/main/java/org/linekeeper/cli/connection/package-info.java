/// Which directory, and as whom: the options every command shares, and the port they lead to.
@NullMarked
package org.linekeeper.cli.connection;

import org.jspecify.annotations.NullMarked;
