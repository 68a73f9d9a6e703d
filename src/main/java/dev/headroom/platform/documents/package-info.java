/** The only door to MongoDB: documents written one at a time, guarded by version, their change in the same write. */
@NullMarked
package dev.headroom.platform.documents;

import org.jspecify.annotations.NullMarked;
