/// The console in a real browser, driven as an administrator would.
@NullMarked
package org.linekeeper.app.browser;

import org.jspecify.annotations.NullMarked;
