/// `user|group|computer list|show|set|enable|disable`.
@NullMarked
package org.linekeeper.cli.account;

import org.jspecify.annotations.NullMarked;
