/** Starts and stops the packaged service from outside. */
@NullMarked
package dev.headroom.platform.startup;

import org.jspecify.annotations.NullMarked;
