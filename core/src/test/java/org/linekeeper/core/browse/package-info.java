@NullMarked
package org.linekeeper.core.browse;

import org.jspecify.annotations.NullMarked;
