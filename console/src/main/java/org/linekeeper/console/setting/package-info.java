/// What the console is told: addresses, limits, and the ports it asks for everything.
@NullMarked
package org.linekeeper.console.setting;

import org.jspecify.annotations.NullMarked;
