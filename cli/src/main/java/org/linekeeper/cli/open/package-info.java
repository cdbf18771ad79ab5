/// Opening the console's page of an object, as Active Directory's own tools ask for it.
@NullMarked
package org.linekeeper.cli.open;

import org.jspecify.annotations.NullMarked;
