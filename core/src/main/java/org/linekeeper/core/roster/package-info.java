/// All accounts together: who is in which group, who has which right and why, whose line is whose.
@NullMarked
package org.linekeeper.core.roster;

import org.jspecify.annotations.NullMarked;
