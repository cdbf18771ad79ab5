/// The command line: it translates, asks core, prints. [org.linekeeper.cli.Cli] is the door.
@NullMarked
package org.linekeeper.cli;

import org.jspecify.annotations.NullMarked;
