/** Fingerprints of records, the same wherever they are made. */
@NullMarked
package dev.headroom.platform.hash;

import org.jspecify.annotations.NullMarked;
