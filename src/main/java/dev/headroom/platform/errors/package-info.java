/** The closed set of refusals a client can branch on, and the one place where failures become answers. */
@NullMarked
package dev.headroom.platform.errors;

import org.jspecify.annotations.NullMarked;
