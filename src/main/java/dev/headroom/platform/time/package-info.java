/** The one clock, and the days on which a country rests. */
@NullMarked
package dev.headroom.platform.time;

import org.jspecify.annotations.NullMarked;
