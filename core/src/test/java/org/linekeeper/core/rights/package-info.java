/// Rights against the published tables.
@NullMarked
package org.linekeeper.core.rights;

import org.jspecify.annotations.NullMarked;
