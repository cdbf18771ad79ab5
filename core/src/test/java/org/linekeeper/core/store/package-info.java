/// The store's doubles and the contract that every store keeps.
@NullMarked
package org.linekeeper.core.store;

import org.jspecify.annotations.NullMarked;
