/// Lines and their keys.
@NullMarked
package org.linekeeper.core.line;

import org.jspecify.annotations.NullMarked;
