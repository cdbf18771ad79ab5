/// The trees behind every JSON answer.
@NullMarked
package org.linekeeper.core.document;

import org.jspecify.annotations.NullMarked;
