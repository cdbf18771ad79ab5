/// What becomes of a UC password before it is stored.
@NullMarked
package org.linekeeper.directory.password;

import org.jspecify.annotations.NullMarked;
