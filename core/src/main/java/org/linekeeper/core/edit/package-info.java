/// The use case behind every editor: apply a change to accounts, check it, save it.
@NullMarked
package org.linekeeper.core.edit;

import org.jspecify.annotations.NullMarked;
