/// What runs on and on: the loop that follows the directory, the roster it keeps, and those who are
/// told.
@NullMarked
package org.linekeeper.server;

import org.jspecify.annotations.NullMarked;
