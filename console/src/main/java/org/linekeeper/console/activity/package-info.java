/// What was changed through the console, by whom, kept as a file that auditors and their tools
/// read.
@NullMarked
package org.linekeeper.console.activity;

import org.jspecify.annotations.NullMarked;
