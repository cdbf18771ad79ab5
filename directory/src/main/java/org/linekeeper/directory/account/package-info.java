/// Accounts in a directory: finding, listing and saving them over LDAP.
@NullMarked
package org.linekeeper.directory.account;

import org.jspecify.annotations.NullMarked;
