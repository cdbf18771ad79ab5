/// How output looks.
@NullMarked
package org.linekeeper.cli.output;

import org.jspecify.annotations.NullMarked;
