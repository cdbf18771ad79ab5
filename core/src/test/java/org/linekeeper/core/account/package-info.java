/// Names, texts, bags and secrets of accounts.
@NullMarked
package org.linekeeper.core.account;

import org.jspecify.annotations.NullMarked;
