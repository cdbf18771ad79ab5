/// The program as a whole.
@NullMarked
package org.linekeeper.app;

import org.jspecify.annotations.NullMarked;
