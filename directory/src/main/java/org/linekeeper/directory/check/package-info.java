/// What the account in use may do with UC settings, asked of the directory itself.
@NullMarked
package org.linekeeper.directory.check;

import org.jspecify.annotations.NullMarked;
