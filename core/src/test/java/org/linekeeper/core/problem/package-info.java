/// How findings are told.
@NullMarked
package org.linekeeper.core.problem;

import org.jspecify.annotations.NullMarked;
