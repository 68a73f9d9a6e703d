/** Where a plan stands on a day: everything that is computed about it from records of this and of other features. */
@NullMarked
package dev.headroom.accountplan.standing;

import org.jspecify.annotations.NullMarked;
