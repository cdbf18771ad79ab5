@NullMarked
package org.linekeeper.directory.browse;

import org.jspecify.annotations.NullMarked;
