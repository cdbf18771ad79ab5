/// Events to the open pages.
@NullMarked
package org.linekeeper.console.live;

import org.jspecify.annotations.NullMarked;
