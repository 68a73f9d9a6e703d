/** Bounded pages with signed keyset cursors. */
@NullMarked
package dev.headroom.platform.paging;

import org.jspecify.annotations.NullMarked;
