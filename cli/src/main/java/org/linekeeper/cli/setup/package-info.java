/// `schema status|plan|export|install|remove` and `check`.
@NullMarked
package org.linekeeper.cli.setup;

import org.jspecify.annotations.NullMarked;
