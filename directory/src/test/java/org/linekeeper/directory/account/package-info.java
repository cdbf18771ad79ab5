/// The account store's contract against directories, and what only directories can show.
@NullMarked
package org.linekeeper.directory.account;

import org.jspecify.annotations.NullMarked;
