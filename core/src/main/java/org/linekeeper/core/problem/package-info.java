/// What goes wrong, as data: findings about values ([Problem]) and the two ways a directory fails.
@NullMarked
package org.linekeeper.core.problem;

import org.jspecify.annotations.NullMarked;
