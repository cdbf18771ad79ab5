/// What browsers hand on for single sign-on: tokens in (SPNEGO, Kerberos), tickets for connections
/// out.
@NullMarked
package org.linekeeper.directory.kerberos;

import org.jspecify.annotations.NullMarked;
