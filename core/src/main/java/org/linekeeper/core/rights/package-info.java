/// Rights as sets of bits that keep what they do not know, and the authorization levels.
@NullMarked
package org.linekeeper.core.rights;

import org.jspecify.annotations.NullMarked;
