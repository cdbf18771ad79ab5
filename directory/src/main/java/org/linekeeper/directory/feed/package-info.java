/// Follows the changes of a directory: by DirSync, by update sequence numbers, or by timestamps.
@NullMarked
package org.linekeeper.directory.feed;

import org.jspecify.annotations.NullMarked;
