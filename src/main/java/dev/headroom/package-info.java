/** Where the process starts; everything else is in the packages below, one per feature. */
@NullMarked
package dev.headroom;

import org.jspecify.annotations.NullMarked;
