/** What the measures of objectives say: how far they are, how far they should be, and where their trend lands. */
@NullMarked
package dev.headroom.accountplan.measure;

import org.jspecify.annotations.NullMarked;
