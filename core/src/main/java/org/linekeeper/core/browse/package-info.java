/// Looking around in a directory as a person does: its tree of containers, and lists of what is in
/// them, page by page.
@NullMarked
package org.linekeeper.core.browse;

import org.jspecify.annotations.NullMarked;
