/** Loads together what the fields of one level of a request ask for one by one. */
@NullMarked
package dev.headroom.platform.batching;

import org.jspecify.annotations.NullMarked;
