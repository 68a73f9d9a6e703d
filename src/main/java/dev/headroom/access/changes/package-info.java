/** Shows the change log to those who may read all of it. */
@NullMarked
package dev.headroom.access.changes;

import org.jspecify.annotations.NullMarked;
