@NullMarked
package org.linekeeper.directory.logon;

import org.jspecify.annotations.NullMarked;
