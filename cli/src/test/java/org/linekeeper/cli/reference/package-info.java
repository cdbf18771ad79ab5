/// Completion, manual pages and the reference pages.
@NullMarked
package org.linekeeper.cli.reference;

import org.jspecify.annotations.NullMarked;
