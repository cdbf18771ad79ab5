/// Between directory entries and accounts: one mapping for all kinds of storage, and the two ways
/// to keep UC settings (attributes of the extended schema, or the reserved field) behind one
/// interface.
@NullMarked
package org.linekeeper.directory.codec;

import org.jspecify.annotations.NullMarked;
