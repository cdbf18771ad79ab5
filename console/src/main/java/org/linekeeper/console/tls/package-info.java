/// The certificate for HTTPS: an own one from a file, or a self-signed one for evaluation.
@NullMarked
package org.linekeeper.console.tls;

import org.jspecify.annotations.NullMarked;
