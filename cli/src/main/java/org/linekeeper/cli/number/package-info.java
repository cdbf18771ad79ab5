/// `number`: what texts mean as telephone numbers, how they are dialled and shown.
@NullMarked
package org.linekeeper.cli.number;

import org.jspecify.annotations.NullMarked;
