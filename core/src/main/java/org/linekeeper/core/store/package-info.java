/// The ports to wherever accounts are kept, and the outcomes of using them.
@NullMarked
package org.linekeeper.core.store;

import org.jspecify.annotations.NullMarked;
