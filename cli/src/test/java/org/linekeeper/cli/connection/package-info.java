/// The options that say which directory.
@NullMarked
package org.linekeeper.cli.connection;

import org.jspecify.annotations.NullMarked;
