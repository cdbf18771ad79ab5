/// Commands and options as data.
@NullMarked
package org.linekeeper.cli.grammar;

import org.jspecify.annotations.NullMarked;
