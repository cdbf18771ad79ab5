/// `serve`: keeps the roster live until somebody ends it.
@NullMarked
package org.linekeeper.cli.serve;

import org.jspecify.annotations.NullMarked;
