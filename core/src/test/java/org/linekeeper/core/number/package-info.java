@NullMarked
package org.linekeeper.core.number;

import org.jspecify.annotations.NullMarked;
