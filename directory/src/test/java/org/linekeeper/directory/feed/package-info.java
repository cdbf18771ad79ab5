@NullMarked
package org.linekeeper.directory.feed;

import org.jspecify.annotations.NullMarked;
