/// The options that change accounts, one class per kind of setting.
@NullMarked
package org.linekeeper.cli.setting;

import org.jspecify.annotations.NullMarked;
