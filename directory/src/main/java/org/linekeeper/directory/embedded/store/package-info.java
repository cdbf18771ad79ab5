/// The entries of the embedded directory in memory, with their tree, indexes and links. Knows
/// nothing of requests, rights or files.
@NullMarked
package org.linekeeper.directory.embedded.store;

import org.jspecify.annotations.NullMarked;
