/** Compares and merges documents as trees, knowing the items of their lists by what tells them apart. */
@NullMarked
package dev.headroom.platform.merge;

import org.jspecify.annotations.NullMarked;
