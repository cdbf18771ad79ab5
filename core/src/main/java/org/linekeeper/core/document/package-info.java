/// Accounts as neutral trees (maps, lists, texts), the one description behind every JSON answer.
@NullMarked
package org.linekeeper.core.document;

import org.jspecify.annotations.NullMarked;
