/// What the account in use may do with UC settings, and what is missing.
@NullMarked
package org.linekeeper.core.check;

import org.jspecify.annotations.NullMarked;
