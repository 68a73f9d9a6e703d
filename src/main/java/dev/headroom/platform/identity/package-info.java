/** Identifiers: time-ordered UUIDs inside, opaque global ids outside. */
@NullMarked
package dev.headroom.platform.identity;

import org.jspecify.annotations.NullMarked;
