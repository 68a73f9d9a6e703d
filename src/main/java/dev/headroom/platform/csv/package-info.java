/** Cuts CSV files of any size into pieces that can be read alone. */
@NullMarked
package dev.headroom.platform.csv;

import org.jspecify.annotations.NullMarked;
