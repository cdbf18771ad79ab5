/// The rules of edits.
@NullMarked
package org.linekeeper.core.edit;

import org.jspecify.annotations.NullMarked;
