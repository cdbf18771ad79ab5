@NullMarked
package org.linekeeper.console;

import org.jspecify.annotations.NullMarked;
