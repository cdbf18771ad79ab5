/// The sample company that demonstrations and tests work on.
@NullMarked
package org.linekeeper.directory.embedded.sample;

import org.jspecify.annotations.NullMarked;
