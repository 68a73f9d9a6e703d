/** The change log: every accepted write, once, in an order a reader can follow without missing one. */
@NullMarked
package dev.headroom.platform.changes;

import org.jspecify.annotations.NullMarked;
