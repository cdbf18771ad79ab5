/// Credentials in, a session that acts as that person out.
@NullMarked
package org.linekeeper.core.logon;

import org.jspecify.annotations.NullMarked;
