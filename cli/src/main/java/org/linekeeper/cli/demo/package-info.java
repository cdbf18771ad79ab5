/// `demo`: the embedded directory with a sample company, to try things on.
@NullMarked
package org.linekeeper.cli.demo;

import org.jspecify.annotations.NullMarked;
