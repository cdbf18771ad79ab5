/// Directories to test against: a real Samba Active Directory domain controller, thrown away
/// afterwards.
@NullMarked
package org.linekeeper.directory.testing;

import org.jspecify.annotations.NullMarked;
