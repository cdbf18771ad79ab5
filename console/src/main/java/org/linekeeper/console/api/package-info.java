/// The REST interface under /api/v1, resource by resource.
@NullMarked
package org.linekeeper.console.api;

import org.jspecify.annotations.NullMarked;
