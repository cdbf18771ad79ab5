/// The schema of the embedded directory: Active Directory's rules for attributes and classes, as
/// far as the product meets them. Knows nothing of entries, requests or files.
@NullMarked
package org.linekeeper.directory.embedded.schema;

import org.jspecify.annotations.NullMarked;
