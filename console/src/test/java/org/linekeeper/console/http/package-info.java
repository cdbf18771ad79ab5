@NullMarked
package org.linekeeper.console.http;

import org.jspecify.annotations.NullMarked;
