/// The web console: one HTTP server with the REST interface and the pages.
@NullMarked
package org.linekeeper.console;

import org.jspecify.annotations.NullMarked;
