/// Work that takes longer than a request: many objects, undo, set-up.
@NullMarked
package org.linekeeper.console.job;

import org.jspecify.annotations.NullMarked;
