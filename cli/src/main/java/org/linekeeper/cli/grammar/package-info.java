/// Commands and options as data: parsing, help, completion, man pages and the reference page all
/// read the same declarations.
@NullMarked
package org.linekeeper.cli.grammar;

import org.jspecify.annotations.NullMarked;
