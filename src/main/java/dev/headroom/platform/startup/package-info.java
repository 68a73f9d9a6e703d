/** From the start of the process to its first request and back: which stores, what is refused and how it ends. */
@NullMarked
package dev.headroom.platform.startup;

import org.jspecify.annotations.NullMarked;
