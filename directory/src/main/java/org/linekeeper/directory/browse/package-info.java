/// Looking around in the directory: the tree of containers, and lists that cost the same on every
/// page.
@NullMarked
package org.linekeeper.directory.browse;

import org.jspecify.annotations.NullMarked;
