/// The configuration file: one YAML file, read into records at the start.
@NullMarked
package org.linekeeper.app.config;

import org.jspecify.annotations.NullMarked;
