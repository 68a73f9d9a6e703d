/** What the plain HTTP routes share. */
@NullMarked
package dev.headroom.platform.http;

import org.jspecify.annotations.NullMarked;
