/// The laws of rights and line binding, on tables and on organisations made up from seeds.
@NullMarked
package org.linekeeper.core.logon;

import org.jspecify.annotations.NullMarked;
