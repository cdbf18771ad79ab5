/// `config`: the configuration as it counts, and what is wrong with it.
@NullMarked
package org.linekeeper.cli.configuration;

import org.jspecify.annotations.NullMarked;
