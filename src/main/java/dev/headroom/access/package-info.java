/** Who acts, and what each may see and change. Denies whenever it is not sure. */
@NullMarked
package dev.headroom.access;

import org.jspecify.annotations.NullMarked;
