/// What is wrong, doubtful or useless in an organisation's settings taken together, and how to mend
/// it.
@NullMarked
package org.linekeeper.core.finding;

import org.jspecify.annotations.NullMarked;
