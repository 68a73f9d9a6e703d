/** The only door to PostgreSQL: one unit of work on a context, a session and a transaction of its own. */
@NullMarked
package dev.headroom.platform.sql;

import org.jspecify.annotations.NullMarked;
