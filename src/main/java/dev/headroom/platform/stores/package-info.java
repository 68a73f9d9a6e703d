/** The two stores a start without configuration brings along, for evaluation, the demo and the tests. */
@NullMarked
package dev.headroom.platform.stores;

import org.jspecify.annotations.NullMarked;
