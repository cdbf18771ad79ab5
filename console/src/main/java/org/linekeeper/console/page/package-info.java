/// The pages that browsers open.
@NullMarked
package org.linekeeper.console.page;

import org.jspecify.annotations.NullMarked;
