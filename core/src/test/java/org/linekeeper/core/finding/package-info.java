@NullMarked
package org.linekeeper.core.finding;

import org.jspecify.annotations.NullMarked;
