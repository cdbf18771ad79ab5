/// What the embedded directory does with LDAP requests: the rules of Active Directory, as far as
/// the product can tell them apart, over the entries in memory.
@NullMarked
package org.linekeeper.directory.embedded.operation;

import org.jspecify.annotations.NullMarked;
