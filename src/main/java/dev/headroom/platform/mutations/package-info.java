/** How every mutation runs: once per key, logged with its write, refusals as userErrors. */
@NullMarked
package dev.headroom.platform.mutations;

import org.jspecify.annotations.NullMarked;
