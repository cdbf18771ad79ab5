@NullMarked
package org.linekeeper.console.page;

import org.jspecify.annotations.NullMarked;
