/// Lists of lines as people keep them.
@NullMarked
package org.linekeeper.app.line;

import org.jspecify.annotations.NullMarked;
