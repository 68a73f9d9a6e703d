/** One mail a day to each person with a part in a plan, instead of one mail an event. */
@NullMarked
package dev.headroom.actionplan.digest;

import org.jspecify.annotations.NullMarked;
