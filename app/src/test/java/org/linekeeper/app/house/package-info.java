/// The rules of the house, checked: who may know whom, how long a file may be, which documents must
/// agree with the tree.
@NullMarked
package org.linekeeper.app.house;

import org.jspecify.annotations.NullMarked;
