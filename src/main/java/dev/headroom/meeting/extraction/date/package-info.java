/** Days as people say them, such as "by the 15th" or "early next week"; what may mean something else is no day. */
@NullMarked
package dev.headroom.meeting.extraction.date;

import org.jspecify.annotations.NullMarked;
