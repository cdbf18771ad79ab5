/// Commands about all accounts together: who may do what and why, whose line is whose.
@NullMarked
package org.linekeeper.cli.roster;

import org.jspecify.annotations.NullMarked;
