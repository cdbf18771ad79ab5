/// Drives the whole command line against accounts in memory.
@NullMarked
package org.linekeeper.cli;

import org.jspecify.annotations.NullMarked;
