/// Who is logged on: sessions over the person's own directory connections, and how often one may
/// try.
@NullMarked
package org.linekeeper.console.session;

import org.jspecify.annotations.NullMarked;
