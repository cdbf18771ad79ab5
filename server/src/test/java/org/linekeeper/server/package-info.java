@NullMarked
package org.linekeeper.server;

import org.jspecify.annotations.NullMarked;
