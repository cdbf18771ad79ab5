/// Where the rooms are put together: `main`, the configuration, the wiring. No rules live here.
@NullMarked
package org.linekeeper.app;

import org.jspecify.annotations.NullMarked;
