/// Where output goes and how it looks: terminal, tables, JSON, problems, progress.
@NullMarked
package org.linekeeper.cli.output;

import org.jspecify.annotations.NullMarked;
