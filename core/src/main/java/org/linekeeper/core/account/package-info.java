/// Users, groups and computers with their unified-communications settings.
@NullMarked
package org.linekeeper.core.account;

import org.jspecify.annotations.NullMarked;
