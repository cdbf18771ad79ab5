/// Extends the schema of an Active Directory forest by the attribute table, and takes it out of
/// use.
///
/// What Windows demands beyond what Samba enforces is followed from Microsoft's documentation:
/// writes go to the schema master, the schema cache is refreshed between attributes, classes and
/// their use, schema objects are deactivated and never deleted, and nothing that the base schema
/// owns is touched but the list of auxiliary classes.
@NullMarked
package org.linekeeper.directory.setup;

import org.jspecify.annotations.NullMarked;
