/** Reminding of reviews that were not held in time, by mail to whoever answers for the plan. */
@NullMarked
package dev.headroom.accountplan.reminder;

import org.jspecify.annotations.NullMarked;
