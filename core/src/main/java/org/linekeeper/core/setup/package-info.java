/// Preparing a directory to hold UC settings: what is there, what would be done, doing it.
@NullMarked
package org.linekeeper.core.setup;

import org.jspecify.annotations.NullMarked;
