/** The one clock. */
@NullMarked
package dev.headroom.platform.time;

import org.jspecify.annotations.NullMarked;
