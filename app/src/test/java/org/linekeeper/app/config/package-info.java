/// The configuration file.
@NullMarked
package org.linekeeper.app.config;

import org.jspecify.annotations.NullMarked;
