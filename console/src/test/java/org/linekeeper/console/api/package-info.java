@NullMarked
package org.linekeeper.console.api;

import org.jspecify.annotations.NullMarked;
