/// The roster kept live: where changes come from, what is told about it, who may listen.
@NullMarked
package org.linekeeper.core.live;

import org.jspecify.annotations.NullMarked;
