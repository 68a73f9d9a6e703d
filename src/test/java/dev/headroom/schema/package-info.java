/** The schema as a promise: printed, described, and kept. */
@NullMarked
package dev.headroom.schema;

import org.jspecify.annotations.NullMarked;
