@NullMarked
package org.linekeeper.directory.kerberos;

import org.jspecify.annotations.NullMarked;
