/** Action plans in people's own calendars: a secret link each, and the feed it answers with. */
@NullMarked
package dev.headroom.actionplan.calendar;

import org.jspecify.annotations.NullMarked;
