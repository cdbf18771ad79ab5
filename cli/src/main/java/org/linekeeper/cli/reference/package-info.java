/// Everything made from the declarations of the commands: help, man pages, completion, the
/// reference page.
@NullMarked
package org.linekeeper.cli.reference;

import org.jspecify.annotations.NullMarked;
