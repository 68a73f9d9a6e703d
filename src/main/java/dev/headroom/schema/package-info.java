/** The schema as a file, for tools that make code of it. */
@NullMarked
package dev.headroom.schema;

import org.jspecify.annotations.NullMarked;
