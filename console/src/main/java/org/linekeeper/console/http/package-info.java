/// What every answer has in common: routes, JSON, problem details, protection.
@NullMarked
package org.linekeeper.console.http;

import org.jspecify.annotations.NullMarked;
