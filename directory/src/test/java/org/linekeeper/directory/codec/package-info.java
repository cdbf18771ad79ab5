/// Both codecs and the texts they read and write.
@NullMarked
package org.linekeeper.directory.codec;

import org.jspecify.annotations.NullMarked;
